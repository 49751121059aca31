package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.openapi.Documented.Call;

/** The site is read-only: people can look around, nothing changes, and nobody even tries. The host refuses and counts what plugins write. */
public class ReadOnlyIT {
    private static final String WORDS = "read-only at the moment";
    /** Jobs that only read go on. */
    private static final Set<String> READING_JOBS = Set.of("micromentoring-directory", "micromentoring-directory-away");

    private final Node node = SharedNode.get();
    private final Site site = new Site(node.options().baseUrl());
    private final Entrances entrances = new Entrances(site);
    private final List<String> breaches = new ArrayList<>();

    @After
    public void writeAgain() {
        site.press("/host/read-only?on=false");
    }

    @Test
    public void theHostRefusesWhatWouldChangeSomethingBeforeThePluginHearsOfIt() {
        site.press("/host/read-only?on=true");
        for (Call call : Entrances.calls()) {
            HttpResponse<String> answer = entrances.call("admin", call);
            note(Entrances.writes(call) ? answer.statusCode() == 405 : answer.statusCode() < 500 && answer.statusCode() != 405, call.toString(), answer);
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    public void thePluginRefusesByItselfWhereTheHostLetsACallThrough() {
        long before = node.engine().outage().refusedWrites();
        site.press("/host/read-only?on=true&gate=off");
        for (Call call : Entrances.calls()) {
            if (Entrances.writes(call)) {
                for (String user : List.of("admin", "employee")) {
                    HttpResponse<String> answer = entrances.call(user, call);
                    JsonNode fault = Site.json(answer.body());
                    note(answer.statusCode() == 405 && fault.path("text").asText().contains(WORDS) && fault.has("key") && fault.has("field"), call + " as " + user, answer);
                }
            }
        }
        assertEquals(List.of(), breaches);
        assertEquals("tries", before, site.look("/host/warnings").path("refusedWrites").asLong());
    }

    @Test
    public void pagesSayItMacrosStayAndJobsWriteNothing() {
        long before = node.engine().outage().refusedWrites();
        site.press("/host/read-only?on=true");
        for (String page : Entrances.pages()) {
            HttpResponse<String> answer = entrances.reader(page).get(page);
            note(answer.statusCode() < 500 && (answer.statusCode() != 200 || answer.body().contains(WORDS)), page, answer);
        }
        for (String macro : Entrances.macros()) {
            HttpResponse<String> answer = entrances.preview("employee", macro);
            note(answer.statusCode() == 200 && answer.body().contains("after") && !Entrances.looksBroken(answer.body()), macro, answer);
        }
        for (String job : Entrances.jobs()) {
            JsonNode outcome = site.press("/host/jobs/run?key=" + job);
            boolean kind = READING_JOBS.contains(job) ? outcome.path("successful").asBoolean() : outcome.path("message").asText().contains("the site is read-only");
            if (!kind) {
                breaches.add(job + " says " + outcome);
            }
        }
        node.plugin().startAgain();
        assertEquals(List.of(), breaches);
        assertEquals("tries, the start-up work included", before, node.engine().outage().refusedWrites());
    }

    @Test
    public void allIsAsBeforeWhenItIsOver() {
        site.press("/host/read-only?on=true");
        site.press("/host/read-only?on=false");
        assertTrue(site.skill("Reading only") > 0);
        for (String job : Entrances.jobs()) {
            assertTrue(job, site.press("/host/jobs/run?key=" + job).path("successful").asBoolean());
        }
    }

    private void note(boolean kind, String what, HttpResponse<String> answer) {
        if (!kind) {
            breaches.add(what + " answers " + answer.statusCode() + " " + answer.body().substring(0, Math.min(300, answer.body().length())).replace("\n", " "));
        }
    }
}
