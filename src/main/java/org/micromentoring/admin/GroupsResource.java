package org.micromentoring.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.Groups;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.kernel.Typed;

/** REST: groups of the wiki to choose from, while an administrator types. */
@Path("/admin/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private static final int MOST = 10;
    private static final int LONGEST = 255;

    private final AdminGate gate;
    private final Groups groups;

    /** Names of groups. */
    public record Found(@JsonProperty("groups") List<String> groups) {
    }

    @Inject
    public GroupsResource(AdminGate gate, Groups groups) {
        this.gate = gate;
        this.groups = groups;
    }

    @GET
    @LicensedOnly
    public Response find(@Context HttpServletRequest request, @QueryParam("prefix") @DefaultValue("") String prefix) {
        gate.pass(request);
        String typed = Typed.text("prefix", prefix.strip(), LONGEST);
        List<String> found = typed.isEmpty() ? List.of() : groups.startingWith(typed, MOST);
        return Response.ok(new Found(found)).header("Cache-Control", "no-store").build();
    }
}
