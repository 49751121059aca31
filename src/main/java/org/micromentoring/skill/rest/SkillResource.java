package org.micromentoring.skill.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.rest.Queried;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillDraft;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/** REST: the skills of the vocabulary. */
@Path("/skills")
@Produces(MediaType.APPLICATION_JSON)
public final class SkillResource {
    /** Most entries of one answer. */
    static final int MOST = 100;
    static final int USUAL = 20;
    /** Characters of what is looked for. */
    static final int LONGEST = 255;

    private final CurrentViewer viewers;
    private final Skills skills;
    private final SalTransactions transactions;

    /** Skills that begin with what was typed, best first. */
    public record Found(@JsonProperty("skills") List<SkillLine> skills) {
    }

    /** Which skill stands for this one from now on. */
    public record Merge(@JsonProperty("into") Long into) {
    }

    @Inject
    public SkillResource(CurrentViewer viewers, Skills skills, SalTransactions transactions) {
        this.viewers = viewers;
        this.skills = skills;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Found find(@QueryParam("q") @DefaultValue("") String text, @QueryParam("limit") @DefaultValue("") String limit) {
        Viewer viewer = viewers.get();
        return new Found(skills.vocabularyFor(viewer).suggest(Typed.text("q", text, LONGEST), viewer.locale(), Queried.number("limit", limit, 1, MOST, USUAL)).stream()
            .map(it -> SkillLine.of(it, viewer.locale())).toList());
    }

    @GET
    @Path("/{id: [0-9]{1,9}}")
    @LicensedOnly
    public SkillAnswer read(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        Vocabulary vocabulary = skills.vocabularyFor(viewer);
        return SkillAnswer.of(vocabulary.skill(id).orElseThrow(Problem::notFound), vocabulary, viewer.locale());
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(SkillBody body) {
        Viewer viewer = viewers.get();
        SkillDraft draft = body.draft();
        return Response.status(Response.Status.CREATED).entity(run(viewer, () -> skills.add(viewer, draft))).build();
    }

    @PUT
    @Path("/{id: [0-9]{1,9}}")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public SkillAnswer change(@PathParam("id") long id, SkillBody body) {
        Viewer viewer = viewers.get();
        SkillDraft draft = body.draft();
        return run(viewer, () -> skills.change(viewer, id, draft));
    }

    @POST
    @Path("/{id: [0-9]{1,9}}/retire")
    @LicensedOnly
    public SkillAnswer retire(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return run(viewer, () -> skills.retire(viewer, id));
    }

    @POST
    @Path("/{id: [0-9]{1,9}}/restore")
    @LicensedOnly
    public SkillAnswer restore(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return run(viewer, () -> skills.restore(viewer, id));
    }

    @POST
    @Path("/{id: [0-9]{1,9}}/merge")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public SkillAnswer merge(@PathParam("id") long id, Merge body) {
        Viewer viewer = viewers.get();
        long into = body.into() == null ? 0 : body.into();
        return run(viewer, () -> skills.merge(viewer, id, into));
    }

    private SkillAnswer run(Viewer viewer, Supplier<Skill> useCase) {
        Skill skill = transactions.retrying(useCase);
        return SkillAnswer.of(skill, skills.vocabulary(), viewer.locale());
    }
}
