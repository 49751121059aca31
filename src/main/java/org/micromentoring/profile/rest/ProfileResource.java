package org.micromentoring.profile.rest;

import com.atlassian.annotations.security.LicensedOnly;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.profile.SkillProfiles;

/** REST door of somebody's profile. */
@Path("/profiles")
@Produces(MediaType.APPLICATION_JSON)
public final class ProfileResource {
    private final SkillProfiles profiles;
    private final CurrentViewer viewers;

    @Inject
    public ProfileResource(SkillProfiles profiles, CurrentViewer viewers) {
        this.profiles = profiles;
        this.viewers = viewers;
    }

    @GET
    @Path("{id: [0-9]{1,9}}")
    @LicensedOnly
    public Response one(@PathParam("id") long id) {
        return Response.ok(SeenProfileJson.of(profiles.of(viewers.get(), id))).header("Cache-Control", "no-store").build();
    }
}
