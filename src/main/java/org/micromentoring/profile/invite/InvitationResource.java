package org.micromentoring.profile.invite;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** REST door of invitations. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationResource {
    /** Whom to invite to offer what. */
    public record Body(@JsonProperty("skill") long skill, @JsonProperty("userName") String userName) {
    }

    /** One invitation to the caller. */
    public record Answer(@JsonProperty("id") long id, @JsonProperty("skill") long skill, @JsonProperty("name") String name,
        @JsonProperty("from") String from) {
    }

    /** Several of them. */
    public record Answers(@JsonProperty("invitations") List<Answer> invitations) {
    }

    private final Invitations invitations;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public InvitationResource(Invitations invitations, CurrentViewer viewers, Transactions transactions) {
        this.invitations = invitations;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response open() {
        List<Answer> open = invitations.openFor(viewers.get()).stream()
            .map(it -> new Answer(it.id(), it.skillId(), it.skill(), it.from())).toList();
        return Response.ok(new Answers(open)).header("Cache-Control", "no-store").build();
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(Body body) {
        String name = body.userName() == null ? "" : body.userName();
        return run(viewer -> invitations.invite(viewer, body.skill(), name));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/take")
    @LicensedOnly
    public Response take(@PathParam("id") long id) {
        return run(viewer -> invitations.take(viewer, id));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/dismiss")
    @LicensedOnly
    public Response dismiss(@PathParam("id") long id) {
        return run(viewer -> invitations.dismiss(viewer, id));
    }

    private Response run(Consumer<Viewer> useCase) {
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            useCase.accept(viewer);
            return true;
        });
        return Response.noContent().build();
    }
}
