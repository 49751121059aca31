package org.micromentoring.request.tip;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
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
import org.micromentoring.skill.Topic;

/** REST door of mentors suggested to colleagues. Colleagues find them under "My mentoring". */
@Path("/tips")
@Produces(MediaType.APPLICATION_JSON)
public final class TipResource {
    /**
     * Whom to suggest to whom.
     *
     * @param mentor profile id
     * @param topic  {@code skill:<id>} or {@code role:<id>}
     */
    public record Body(@JsonProperty("mentor") long mentor, @JsonProperty("userName") String userName, @JsonProperty("topic") String topic,
        @JsonProperty("words") String words) {
    }

    private final Tips tips;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public TipResource(Tips tips, CurrentViewer viewers, Transactions transactions) {
        this.tips = tips;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(Body body) {
        Topic topic = Topic.parse(or(body.topic())).orElseThrow(() -> Problem.invalid("topic", "micromentoring.request.topic-unknown"));
        return run(viewer -> tips.send(viewer, body.mentor(), or(body.userName()), topic, or(body.words())));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/drop")
    @LicensedOnly
    public Response drop(@PathParam("id") long id) {
        return run(viewer -> tips.drop(viewer, id));
    }

    private Response run(Consumer<Viewer> useCase) {
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            useCase.accept(viewer);
            return true;
        });
        return Response.noContent().build();
    }

    private static String or(String sent) {
        return Optional.ofNullable(sent).orElse("");
    }
}
