package org.micromentoring.request.apart;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.privacy.KeptAway;
import org.micromentoring.program.pair.PairRule;

/** REST: whom the caller does not want to be brought together with. Nobody else ever reads it. */
@Path("/apart")
@Produces(MediaType.APPLICATION_JSON)
public final class BlockResource {
    /** Exactly one of them. @param mentor profile id @param request id @param engagement id */
    public record Body(@JsonProperty("mentor") Long mentor, @JsonProperty("request") Long request, @JsonProperty("engagement") Long engagement) {
    }

    /** @param id to take it back */
    public record Made(@JsonProperty("id") long id) {
    }

    /** @param name empty for somebody who has left */
    public record Answer(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("since") String since) {
        static Answer of(KeptAway it) {
            return new Answer(it.id(), it.name(), it.since().toString());
        }
    }

    public record Answers(@JsonProperty("apart") List<Answer> apart) {
    }

    private final Blocks blocks;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public BlockResource(Blocks blocks, CurrentViewer viewers, Transactions transactions) {
        this.blocks = blocks;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response mine() {
        return ok(new Answers(blocks.mine(viewers.get()).stream().map(Answer::of).toList()));
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response block(Body body) {
        Viewer viewer = viewers.get();
        if (Stream.of(body.mentor(), body.request(), body.engagement()).filter(Objects::nonNull).count() != 1) {
            throw Problem.invalid("", "micromentoring.program.pair.whom");
        }
        PairRule made = transactions.retrying(() -> body.mentor() != null ? blocks.mentor(viewer, body.mentor())
            : body.request() != null ? blocks.request(viewer, body.request()) : blocks.engagement(viewer, body.engagement()));
        return ok(new Made(made.id()));
    }

    @DELETE
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response takeBack(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            blocks.takeBack(viewer, id);
            return true;
        });
        return Response.noContent().build();
    }

    private static Response ok(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
