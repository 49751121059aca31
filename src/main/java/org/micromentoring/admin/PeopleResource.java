package org.micromentoring.admin;

import com.atlassian.annotations.security.LicensedOnly;
import java.time.Clock;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.privacy.Privacy;
import org.micromentoring.privacy.PrivacyResource.Confirmation;
import org.micromentoring.privacy.PrivacyResource.Export;

/** REST: hand out or erase the data of somebody who asked an administrator to. */
@Path("/admin/people/{userName}")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private final AdminGate gate;
    private final People people;
    private final Privacy privacy;
    private final SalTransactions transactions;
    private final Clock clock;

    @Inject
    public PeopleResource(AdminGate gate, People people, Privacy privacy, SalTransactions transactions, Clock clock) {
        this.gate = gate;
        this.people = people;
        this.privacy = privacy;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GET
    @Path("/data")
    @LicensedOnly
    public Response data(@Context HttpServletRequest request, @PathParam("userName") String userName) {
        Viewer viewer = gate.pass(request);
        Person person = people.named(userName).orElseThrow(Problem::notFound);
        return Response.ok(Export.of(clock, person, privacy.of(viewer, person))).header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"mentoring-data.json\"").build();
    }

    @POST
    @Path("/erase")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(@Context HttpServletRequest request, @PathParam("userName") String userName, Confirmation body) {
        Viewer viewer = gate.pass(request);
        Person person = people.named(userName).orElseThrow(Problem::notFound);
        transactions.retrying(() -> {
            privacy.erase(viewer, person, body.typed());
            return true;
        });
        return Response.noContent().build();
    }
}
