package org.micromentoring.skill.vocabulary;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.confluence.rest.Queried;
import org.micromentoring.kernel.Viewer;

/** REST: the vocabulary as a file. */
@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public final class VocabularyResource {
    private static final String CSV = "text/csv";
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    private final AdminGate gate;
    private final CurrentViewer viewers;
    private final Imports imports;
    private final ImportJob job;
    private final Export export;
    private final SalTransactions transactions;
    private final Templates templates;
    private final Clock clock;

    @Inject
    public VocabularyResource(AdminGate gate, CurrentViewer viewers, Imports imports, ImportJob job, Export export,
        SalTransactions transactions, Templates templates, Clock clock) {
        this.gate = gate;
        this.viewers = viewers;
        this.imports = imports;
        this.job = job;
        this.export = export;
        this.transactions = transactions;
        this.templates = templates;
        this.clock = clock;
    }

    /** Without {@code dryRun} it begins the import and answers 202; the rest is done in the background. */
    @POST
    @Path("/import")
    @LicensedOnly
    @Consumes(CSV)
    public Response importFile(@Context HttpServletRequest request, InputStream body, @QueryParam("kind") @DefaultValue("") String kind,
        @QueryParam("dryRun") @DefaultValue("") String dryRun, @QueryParam("outcome") @DefaultValue("") String outcome,
        @QueryParam("start") @DefaultValue("") String start, @QueryParam("limit") @DefaultValue("") String limit) {
        Viewer viewer = gate.pass(request);
        int from = Queried.number("start", start, 0, Upload.MOST_ROWS, 0);
        int most = Queried.number("limit", limit, 1, MOST, USUAL);
        Queried.choice("kind", kind, Kind.codes());
        Queried.choice("outcome", outcome, PreviewAnswer.OUTCOMES);
        boolean preview = Queried.flag("dryRun", dryRun);
        List<Row> rows = Upload.read(body, kind);
        if (preview) {
            return fresh(200, PreviewAnswer.of(imports.preview(viewer, rows), outcome, from, most, templates.texts(viewer)));
        }
        Import started = transactions.retrying(() -> imports.start(viewer, rows));
        job.start(started, rows);
        return fresh(202, ImportAnswer.of(started, clock.instant()));
    }

    @GET
    @Path("/imports/{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response read(@Context HttpServletRequest request, @PathParam("id") long id) {
        return fresh(200, ImportAnswer.of(imports.find(gate.pass(request), id), clock.instant()));
    }

    /** The last import that began; an empty list when there was none. */
    @GET
    @Path("/imports")
    @LicensedOnly
    public Response latest(@Context HttpServletRequest request) {
        return fresh(200, new ImportAnswer.Answers(imports.latest(gate.pass(request)).stream().map(it -> ImportAnswer.of(it, clock.instant())).toList()));
    }

    @GET
    @Path("/export.csv")
    @Produces(CSV + ";charset=UTF-8")
    @LicensedOnly
    public Response exportFile() {
        Known known = export.read(viewers.get());
        StreamingOutput rows = out -> Export.write(known, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(rows).header("Content-Disposition", "attachment; filename=\"vocabulary.csv\"").header("Cache-Control", "no-store").build();
    }

    private static Response fresh(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).header("Cache-Control", "no-store").build();
    }
}
