package org.micromentoring.skill.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
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
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillDraft;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Suggestion;
import org.micromentoring.skill.Suggestions;

/** REST: skills that people miss. Nobody is told who suggested what. */
@Path("/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionResource {
    private final CurrentViewer viewers;
    private final Suggestions suggestions;
    private final Skills skills;
    private final SalTransactions transactions;

    /** The missing skill. */
    public record Body(@JsonProperty("name") String name) {
    }

    /** One suggestion; its state is waiting, accepted or dropped. */
    public record Answer(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("state") String state) {
        static Answer of(Suggestion suggestion) {
            return new Answer(suggestion.id(), suggestion.name(), suggestion.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Several suggestions. */
    public record Answers(@JsonProperty("suggestions") List<Answer> suggestions) {
        static Answers of(List<Suggestion> suggestions) {
            return new Answers(suggestions.stream().map(Answer::of).toList());
        }
    }

    @Inject
    public SuggestionResource(CurrentViewer viewers, Suggestions suggestions, Skills skills, SalTransactions transactions) {
        this.viewers = viewers;
        this.suggestions = suggestions;
        this.skills = skills;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Answers waiting() {
        return Answers.of(suggestions.waiting(viewers.get()));
    }

    @GET
    @Path("/mine")
    @LicensedOnly
    public Response mine() {
        return Response.ok(Answers.of(suggestions.mine(viewers.get()))).header("Cache-Control", "no-store").build();
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response suggest(Body body) {
        Viewer viewer = viewers.get();
        String name = body.name() == null ? "" : body.name();
        Suggestion added = transactions.retrying(() -> suggestions.suggest(viewer, name));
        return Response.status(Response.Status.CREATED).entity(Answer.of(added)).build();
    }

    @POST
    @Path("/{id: [0-9]{1,9}}/accept")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("id") long id, SkillBody body) {
        Viewer viewer = viewers.get();
        SkillDraft draft = body.draft();
        Skill added = transactions.retrying(() -> suggestions.accept(viewer, id, draft));
        return Response.status(Response.Status.CREATED).entity(SkillAnswer.of(added, skills.vocabulary(), viewer.locale())).build();
    }

    @POST
    @Path("/{id: [0-9]{1,9}}/drop")
    @LicensedOnly
    public Response drop(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            suggestions.drop(viewer, id);
            return true;
        });
        return Response.noContent().build();
    }
}
