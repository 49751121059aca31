package org.micromentoring.request.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
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
import org.micromentoring.request.Requests;
import org.micromentoring.request.sent.Request;

/** REST door of requests: what both sides read, and what a mentee does. */
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
public final class RequestResource {
    record Answer(@JsonProperty("answer") String answer) {
    }

    private final Requests requests;
    private final Inbox inbox;
    private final Answers answers;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public RequestResource(Requests requests, Inbox inbox, Answers answers, CurrentViewer viewers, Transactions transactions) {
        this.requests = requests;
        this.inbox = inbox;
        this.answers = answers;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @Path("inbox")
    @LicensedOnly
    public Response inbox() {
        Viewer viewer = viewers.get();
        return ok(answers.incoming(viewer, inbox.of(viewer).incoming()));
    }

    @GET
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response one(@PathParam("id") long id) {
        return step(viewer -> requests.visible(viewer, id));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/answer")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("id") long id, Answer body) {
        return step(viewer -> requests.answer(viewer, id, or(body.answer())));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/withdraw")
    @LicensedOnly
    public Response withdraw(@PathParam("id") long id) {
        return step(viewer -> requests.withdraw(viewer, id));
    }

    private Response step(Function<Viewer, Request> useCase) {
        Viewer viewer = viewers.get();
        return ok(answers.request(viewer, transactions.retrying(() -> useCase.apply(viewer))));
    }

    private static String or(String sent) {
        return Optional.ofNullable(sent).orElse("");
    }

    private static Response ok(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
