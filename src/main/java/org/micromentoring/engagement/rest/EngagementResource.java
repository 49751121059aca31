package org.micromentoring.engagement.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.micromentoring.engagement.Confirming;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Skills;

/** REST door of engagements. */
@Path("/engagements")
@Produces(MediaType.APPLICATION_JSON)
public final class EngagementResource {
    /** @param reason for the other side; absent or empty for none */
    record End(@JsonProperty("reason") String reason) {
    }

    record Several(@JsonProperty("engagements") List<EngagementJson> engagements) {
    }

    private final Engagements engagements;
    private final Confirming confirming;
    private final Skills skills;
    private final People people;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public EngagementResource(Engagements engagements, Confirming confirming, Skills skills, People people, CurrentViewer viewers, Transactions transactions) {
        this.engagements = engagements;
        this.confirming = confirming;
        this.skills = skills;
        this.people = people;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @Path("mine")
    @LicensedOnly
    public Response mine() {
        Viewer viewer = viewers.get();
        return answer(new Several(json(viewer, engagements.mine(viewer))));
    }

    @GET
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response one(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return answer(json(viewer, List.of(engagements.visible(viewer, id))).get(0));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/end")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response end(@PathParam("id") long id, End body) {
        Viewer viewer = viewers.get();
        Engagement ended = transactions.retrying(() -> engagements.end(viewer, id, Optional.ofNullable(body.reason()).orElse("")));
        return answer(json(viewer, List.of(ended)).get(0));
    }

    @POST
    @Path("{id: [0-9]{1,9}}/keep")
    @LicensedOnly
    public Response keep(@PathParam("id") long id) {
        Viewer viewer = viewers.get();
        return answer(json(viewer, List.of(transactions.retrying(() -> confirming.keep(viewer, id)))).get(0));
    }

    private List<EngagementJson> json(Viewer viewer, List<Engagement> some) {
        Map<String, Person> known = people.all(some.stream().flatMap(it -> Stream.of(it.mentorKey(), it.menteeKey())).distinct().toList());
        return some.stream().map(it -> EngagementJson.of(it, viewer, known, skills.vocabulary())).toList();
    }

    private static Response answer(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
