package org.micromentoring.program.pair;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.confluence.rest.Queried;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.ReportingImport.Outcome;

/** REST: who reports to whom, as administrators import it. What was imported is not handed out again. */
@Path("/admin/reporting")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportingResource {
    /** @param imported when; empty while there are no pairs */
    public record Standing(@JsonProperty("active") boolean active, @JsonProperty("pairs") int pairs, @JsonProperty("imported") String imported) {
        static Standing of(ReportingImport.Standing it) {
            return new Standing(it.pairs() > 0, it.pairs(), it.imported().map(Instant::toString).orElse(""));
        }
    }

    public record Unknown(@JsonProperty("line") long line, @JsonProperty("column") String column, @JsonProperty("name") String name) {
    }

    /** @param unknown the first hundred of {@code unknownTotal} */
    public record Answer(@JsonProperty("rows") int rows, @JsonProperty("added") int added, @JsonProperty("removed") int removed,
        @JsonProperty("kept") int kept, @JsonProperty("unknownTotal") int unknownTotal, @JsonProperty("unknown") List<Unknown> unknown) {
        static Answer of(Outcome it) {
            return new Answer(it.rows(), it.added(), it.removed(), it.kept(), it.unknownTotal(),
                it.unknown().stream().map(one -> new Unknown(one.line(), one.column(), one.name())).toList());
        }
    }

    private final AdminGate gate;
    private final ReportingImport reporting;
    private final SalTransactions transactions;

    @Inject
    public ReportingResource(AdminGate gate, ReportingImport reporting, SalTransactions transactions) {
        this.gate = gate;
        this.reporting = reporting;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response standing(@Context HttpServletRequest request) {
        return fresh(200, Standing.of(reporting.standing(gate.pass(request))));
    }

    @POST
    @Path("/import")
    @LicensedOnly
    @Consumes("text/csv")
    public Response take(@Context HttpServletRequest request, InputStream body, @QueryParam("dryRun") @DefaultValue("") String dryRun) {
        Viewer viewer = gate.pass(request);
        boolean preview = Queried.flag("dryRun", dryRun);
        ReportingList list = ReportingList.read(body);
        return fresh(200, Answer.of(preview ? reporting.preview(viewer, list) : transactions.retrying(() -> reporting.take(viewer, list))));
    }

    @DELETE
    @LicensedOnly
    public Response clear(@Context HttpServletRequest request) {
        Viewer viewer = gate.pass(request);
        transactions.retrying(() -> reporting.clear(viewer));
        return Response.noContent().build();
    }

    private static Response fresh(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).header("Cache-Control", "no-store").build();
    }
}
