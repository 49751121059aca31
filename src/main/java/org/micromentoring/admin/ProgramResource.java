package org.micromentoring.admin;

import com.atlassian.annotations.security.LicensedOnly;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.ProgramDraft;
import org.micromentoring.program.ProgramEditor;

/** REST: who takes part, who looks after it, and the limits. */
@Path("/admin/program")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgramResource {
    private final AdminGate gate;
    private final ProgramEditor editor;
    private final SalTransactions transactions;

    @Inject
    public ProgramResource(AdminGate gate, ProgramEditor editor, SalTransactions transactions) {
        this.gate = gate;
        this.editor = editor;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response read(@Context HttpServletRequest request) {
        return answer(ProgramBody.of(editor.read(gate.pass(request))));
    }

    @PUT
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@Context HttpServletRequest request, ProgramBody body) {
        Viewer viewer = gate.pass(request);
        ProgramDraft draft = body.draft();
        return answer(ProgramBody.of(transactions.retrying(() -> editor.save(viewer, draft))));
    }

    private static Response answer(ProgramBody body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
