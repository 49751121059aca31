package org.micromentoring.skill.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Roles;
import org.micromentoring.skill.Skills;

/** REST: the roles one can talk about. */
@Path("/roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleResource {
    private final CurrentViewer viewers;
    private final Skills skills;
    private final Roles roles;
    private final SalTransactions transactions;

    /** Roles that begin with what was typed, best first. */
    public record Found(@JsonProperty("roles") List<SkillLine> roles) {
    }

    /** A role as it is typed; without synonyms when they are left out. */
    public record Body(@JsonProperty("name") String name, @JsonProperty("synonyms") List<String> synonyms) {
        String typed() {
            return name == null ? "" : name;
        }

        List<String> others() {
            return synonyms == null ? List.of() : synonyms;
        }
    }

    /** One role. */
    public record Answer(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("synonyms") List<String> synonyms) {
        static Answer of(Role role) {
            return new Answer(role.id(), role.name(), role.synonyms());
        }
    }

    @Inject
    public RoleResource(CurrentViewer viewers, Skills skills, Roles roles, SalTransactions transactions) {
        this.viewers = viewers;
        this.skills = skills;
        this.roles = roles;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Found find(@QueryParam("q") @DefaultValue("") String text, @QueryParam("limit") @DefaultValue("") String limit) {
        return new Found(skills.vocabularyFor(viewers.get()).suggestRoles(Typed.text("q", text, SkillResource.LONGEST), Queried.number("limit", limit, 1, SkillResource.MOST, SkillResource.USUAL)).stream()
            .map(it -> new SkillLine(it.id(), it.name())).toList());
    }

    @GET
    @Path("/{id: [0-9]{1,9}}")
    @LicensedOnly
    public Answer read(@PathParam("id") long id) {
        return Answer.of(skills.vocabularyFor(viewers.get()).role(id).orElseThrow(Problem::notFound));
    }

    @POST
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Body body) {
        Viewer viewer = viewers.get();
        Role added = transactions.retrying(() -> roles.add(viewer, body.typed(), body.others()));
        return Response.status(Response.Status.CREATED).entity(Answer.of(added)).build();
    }

    @PUT
    @Path("/{id: [0-9]{1,9}}")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer change(@PathParam("id") long id, Body body) {
        Viewer viewer = viewers.get();
        return Answer.of(transactions.retrying(() -> roles.change(viewer, id, body.typed(), body.others())));
    }
}
