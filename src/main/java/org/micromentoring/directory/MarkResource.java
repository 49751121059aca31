package org.micromentoring.directory;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

/** REST: favourites, and people not to be shown to me any more. */
@Path("/directory/marks")
@Produces(MediaType.APPLICATION_JSON)
public final class MarkResource {
    private final CurrentViewer viewers;
    private final Marks marks;
    private final SalTransactions transactions;

    /** @param mentor the profile's id @param mark "favourite" or "hidden" */
    public record Body(@JsonProperty("mentor") long mentor, @JsonProperty("mark") String mark) {
    }

    @Inject
    public MarkResource(CurrentViewer viewers, Marks marks, SalTransactions transactions) {
        this.viewers = viewers;
        this.marks = marks;
        this.transactions = transactions;
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(Body body) {
        Viewer viewer = viewers.get();
        Mark mark = Mark.parse(body.mark()).orElseThrow(() -> Problem.invalid("mark", "micromentoring.directory.marks.unknown"));
        transactions.retrying(() -> {
            marks.set(viewer, body.mentor(), mark);
            return true;
        });
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{mark}/{mentor}")
    @LicensedOnly
    public Response clear(@PathParam("mark") String mark, @PathParam("mentor") String mentor) {
        Viewer viewer = viewers.get();
        Mark known = Mark.parse(mark).orElseThrow(Problem::notFound);
        long id = mentor.matches("[1-9][0-9]{0,17}") ? Long.parseLong(mentor) : 0;
        transactions.retrying(() -> {
            marks.clear(viewer, id, known);
            return true;
        });
        return Response.noContent().build();
    }
}
