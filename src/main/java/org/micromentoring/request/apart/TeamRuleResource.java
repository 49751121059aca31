package org.micromentoring.request.apart;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.micromentoring.engagement.rest.PersonJson;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.PairRule;
import org.micromentoring.program.pair.PairRules;

/** REST: pairs that the program team keeps apart. Neither of the two learns of it. */
@Path("/team/apart")
@Produces(MediaType.APPLICATION_JSON)
public final class TeamRuleResource {
    /** @param one log-in name @param other log-in name @param cause for the program team only */
    public record Body(@JsonProperty("one") String one, @JsonProperty("other") String other, @JsonProperty("cause") String cause) {
    }

    /** @param by who of the team made it */
    public record Answer(@JsonProperty("id") long id, @JsonProperty("one") PersonJson one, @JsonProperty("other") PersonJson other,
        @JsonProperty("cause") String cause, @JsonProperty("by") PersonJson by, @JsonProperty("since") String since) {
        static Answer of(PairRule it, Map<String, Person> known) {
            return new Answer(it.id(), PersonJson.of(it.oneKey(), known), PersonJson.of(it.otherKey(), known), it.cause(),
                PersonJson.of(it.makerKey(), known), it.at().toString());
        }
    }

    public record Answers(@JsonProperty("apart") List<Answer> apart) {
    }

    private final PairRules rules;
    private final People people;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public TeamRuleResource(PairRules rules, People people, CurrentViewer viewers, Transactions transactions) {
        this.rules = rules;
        this.people = people;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response list() {
        List<PairRule> all = rules.ofTeam(viewers.get());
        List<String> keys = all.stream().flatMap(it -> Stream.of(it.oneKey(), it.otherKey(), it.makerKey())).distinct().toList();
        Map<String, Person> known = keys.isEmpty() ? Map.of() : people.all(keys);
        return Response.ok(new Answers(all.stream().map(it -> Answer.of(it, known)).toList())).header("Cache-Control", "no-store").build();
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keepApart(Body body) {
        return run(viewer -> rules.keepApart(viewer, or(body.one()), or(body.other()), or(body.cause())));
    }

    @DELETE
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response letMeet(@PathParam("id") long id) {
        return run(viewer -> rules.letMeet(viewer, id));
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
