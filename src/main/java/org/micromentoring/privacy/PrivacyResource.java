package org.micromentoring.privacy;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/** REST: everything kept about me, to read or to forget. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class PrivacyResource {
    private final CurrentViewer viewers;
    private final Privacy privacy;
    private final SalTransactions transactions;
    private final Clock clock;

    /** The exported file. */
    public record Export(@JsonProperty("exportedAt") String exportedAt, @JsonProperty("userName") String userName,
        @JsonProperty("name") String name, @JsonProperty("sections") Map<String, List<Map<String, Object>>> sections) {
        public static Export of(Clock clock, Person person, Map<String, List<Map<String, Object>>> sections) {
            return new Export(clock.instant().toString(), person.userName(), person.name(), sections);
        }
    }

    /** What has to be typed before anything is erased. */
    public record Confirmation(@JsonProperty("confirmation") String confirmation) {
        public String typed() {
            return confirmation == null ? "" : confirmation;
        }
    }

    @Inject
    public PrivacyResource(CurrentViewer viewers, Privacy privacy, SalTransactions transactions, Clock clock) {
        this.viewers = viewers;
        this.privacy = privacy;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GET
    @Path("/data")
    @LicensedOnly
    public Response data() {
        Viewer viewer = viewers.get();
        return Response.ok(Export.of(clock, viewer.person(), privacy.own(viewer))).header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"my-mentoring-data.json\"").build();
    }

    @POST
    @Path("/erase")
    @LicensedOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(Confirmation body) {
        Viewer viewer = viewers.get();
        transactions.retrying(() -> {
            privacy.eraseOwn(viewer, body.typed());
            return true;
        });
        return Response.noContent().build();
    }
}
