package org.micromentoring.request.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
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
import org.micromentoring.request.Inbox;
import org.micromentoring.request.Needs;
import org.micromentoring.request.Others;

/** REST door of one's own needs. */
@Path("/needs")
@Produces(MediaType.APPLICATION_JSON)
public final class NeedResource {
    /** @param mentors profile ids */
    record Chosen(@JsonProperty("mentors") List<Long> mentors) {
    }

    record Several(@JsonProperty("needs") List<NeedJson> needs) {
    }

    private final Needs needs;
    private final Others others;
    private final Inbox inbox;
    private final Answers answers;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public NeedResource(Needs needs, Others others, Inbox inbox, Answers answers, CurrentViewer viewers, Transactions transactions) {
        this.needs = needs;
        this.others = others;
        this.inbox = inbox;
        this.answers = answers;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(AskBody body) {
        return need(viewer -> needs.open(viewer, body.ask(answers.vocabulary(), viewer.zone()), body.chosen()));
    }

    @GET
    @Path("mine")
    @LicensedOnly
    public Response mine() {
        Viewer viewer = viewers.get();
        return ok(new Several(answers.needs(viewer, inbox.of(viewer).asked())));
    }

    @GET
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response one(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return ok(answers.need(viewer, needs.visible(viewer, id)));
    }

    @GET
    @Path("{id: [0-9]{1,9}}/alternatives")
    @LicensedOnly
    public Response alternatives(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return ok(answers.others(others.of(viewer, id)));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/requests")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response askOthers(@PathParam("id") long id, Chosen body) {
        return need(viewer -> needs.askOthers(viewer, id, AskBody.mentorIds(body.mentors())));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/close")
    @LicensedOnly
    public Response close(@PathParam("id") long id) {
        return need(viewer -> needs.close(viewer, id));
    }

    private Response need(Function<Viewer, Needs.Asked> useCase) {
        Viewer viewer = viewers.get();
        return ok(answers.need(viewer, transactions.retrying(() -> useCase.apply(viewer))));
    }

    private static Response ok(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
