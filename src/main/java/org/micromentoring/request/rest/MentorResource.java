package org.micromentoring.request.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.request.Accepting;
import org.micromentoring.request.OneMore;
import org.micromentoring.request.Requests;
import org.micromentoring.request.Requests.Cause;

/** REST door of what a mentor says to a request. */
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
public final class MentorResource {
    /** @param oneMore take one more than the places allow: raises the own capacity first */
    record Yes(@JsonProperty("oneMore") boolean oneMore) {
    }

    /** @param colleague log-in name of who would be the better one to ask */
    record NotThisTime(@JsonProperty("cause") String cause, @JsonProperty("words") String words, @JsonProperty("colleague") String colleague) {
    }

    record Question(@JsonProperty("question") String question) {
    }

    private final Requests requests;
    private final Accepting accepting;
    private final OneMore oneMore;
    private final Answers answers;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public MentorResource(Requests requests, Accepting accepting, OneMore oneMore, Answers answers, CurrentViewer viewers, Transactions transactions) {
        this.requests = requests;
        this.accepting = accepting;
        this.oneMore = oneMore;
        this.answers = answers;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @POST
    @Path("{id: [0-9]{1,9}}/accept")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("id") long id, Yes body) {
        Viewer viewer = viewers.get();
        if (body.oneMore()) {
            transactions.retrying(() -> oneMore.makeRoom(viewer, id));
        }
        Engagement begun = transactions.retrying(() -> accepting.accept(viewer, id));
        return ok(answers.engagement(viewer, begun));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/decline")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decline(@PathParam("id") long id, NotThisTime body) {
        Viewer viewer = viewers.get();
        Cause cause = Cause.parse(or(body.cause()));
        return ok(answers.declined(viewer, transactions.retrying(
            () -> requests.decline(viewer, id, cause, or(body.words()), or(body.colleague())))));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/ask-back")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response askBack(@PathParam("id") long id, Question body) {
        Viewer viewer = viewers.get();
        return ok(answers.request(viewer, transactions.retrying(() -> requests.askBack(viewer, id, or(body.question())))));
    }

    private static String or(String sent) {
        return Optional.ofNullable(sent).orElse("");
    }

    private static Response ok(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
