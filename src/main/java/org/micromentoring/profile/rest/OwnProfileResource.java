package org.micromentoring.profile.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Pauses;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.Profiles;

/** REST door of one's own profile. */
@Path("/profiles/me")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnProfileResource {
    record Consent(@JsonProperty("consent") String consent) {
    }

    /** @param until first day back, "2026-12-01"; absent or empty for an open end */
    record Pause(@JsonProperty("until") String until) {
    }

    record Leave(@JsonProperty("delete") boolean delete) {
    }

    private final Profiles profiles;
    private final Pauses pauses;
    private final CurrentViewer viewers;
    private final Transactions transactions;

    @Inject
    public OwnProfileResource(Profiles profiles, Pauses pauses, CurrentViewer viewers, Transactions transactions) {
        this.profiles = profiles;
        this.pauses = pauses;
        this.viewers = viewers;
        this.transactions = transactions;
    }

    @GET
    @LicensedOnly
    public Response mine() {
        return own(profiles::mine);
    }

    @PUT
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(ProfileForm form) {
        return own(viewer -> profiles.save(viewer, form.readRevision(), form::over, form.toPublish()));
    }

    @POST
    @Path("publish")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(Consent body) {
        return own(viewer -> profiles.publish(viewer, Sent.or(body.consent(), "")));
    }

    @POST
    @Path("pause")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pause(Pause body) {
        Optional<LocalDate> until = Typed.day("until", Sent.or(body.until(), ""), "micromentoring.profile.fault.date");
        return own(viewer -> pauses.pause(viewer, until));
    }

    @POST
    @Path("resume")
    @LicensedOnly
    public Response resume() {
        return own(pauses::resume);
    }

    @POST
    @Path("leave")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leave(Leave body) {
        if (!body.delete()) {
            return own(pauses::leave);
        }
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            pauses.leaveAndDelete(viewer);
            return true;
        });
        return Response.noContent().build();
    }

    private Response own(Function<Viewer, Profile> useCase) {
        Viewer viewer = viewers.get();
        Profile profile = transactions.retrying(() -> useCase.apply(viewer));
        return Response.ok(OwnProfileJson.of(profiles.named(viewer, profile))).header("Cache-Control", "no-store").build();
    }
}
