package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Options;
import org.micromentoring.host.boot.Part;
import org.micromentoring.host.boot.Parts;
import org.micromentoring.host.boot.Ports;
import org.micromentoring.host.openapi.Documented.Call;

/**
 * The first request, the first macro, the first job, and the word to start come before the tables do, as they may in Confluence; the
 * tables stay away for as long as this test likes. Only one of the two services for templates is there, anonymous callers get 401.
 */
public class LateIT {
    private static final String STARTING = "Mentoring is starting";
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyEntranceAnswersKindlyUntilTheTablesComeAndWorksFromThenOn() throws Exception {
        Options options = options();
        CompletableFuture<Node> starting = CompletableFuture.supplyAsync(() -> Node.start(options, parts()));
        Site site = new Site(options.baseUrl());
        Entrances entrances = new Entrances(site);
        while (!starting.isDone() && statusOrNone(site) != 503) {
            Thread.sleep(50);
        }
        assertFalse("the node was ready, or failed, before anybody could ask", starting.isDone());
        beforeTheTables(entrances);
        assertEquals(List.of(), breaches);

        site.press("/host/tables?do=come");
        try (Node node = starting.join()) {
            theStartUpWorkCatchesUp(site);
            withTheTables(entrances);
            assertEquals(List.of(), breaches);
            assertEquals("anonymous callers", 401, site.as("").get(Entrances.pages().get(0)).statusCode());
            assertEquals(0, node.engine().spoiltTransactions());
            assertEquals(List.of(), List.copyOf(node.allowlist().refused()));
        }
    }

    private void beforeTheTables(Entrances entrances) {
        for (String page : Entrances.pages()) {
            HttpResponse<String> answer = entrances.reader(page).get(page);
            note(answer.statusCode() == 503 && answer.body().contains(STARTING) && !Entrances.looksBroken(answer.body()), page, answer);
        }
        for (Call call : Entrances.calls()) {
            HttpResponse<String> answer = entrances.call("admin", call);
            JsonNode fault = Site.json(answer.body());
            note(answer.statusCode() == 503 && fault.path("text").asText().startsWith(STARTING) && fault.has("key") && fault.has("field"), call.toString(), answer);
        }
        for (String macro : Entrances.macros()) {
            HttpResponse<String> answer = entrances.preview("employee", macro);
            note(answer.statusCode() == 200 && answer.body().contains(STARTING) && answer.body().contains("after") && !Entrances.looksBroken(answer.body()), macro, answer);
        }
        for (String job : Entrances.jobs()) {
            JsonNode outcome = entrances.site().press("/host/jobs/run?key=" + job);
            if (!outcome.path("message").asText().contains("nothing was done: the tables are not there yet")) {
                breaches.add(job + " says " + outcome);
            }
        }
    }

    private static void theStartUpWorkCatchesUp(Site site) throws InterruptedException {
        for (int turn = 0; turn < 300 && site.get("admin", "/skills?q=pres").path("skills").isEmpty(); turn++) {
            Thread.sleep(200);
        }
        assertFalse("starter skills", site.get("admin", "/skills?q=").path("skills").isEmpty());
        assertTrue("default program", site.get("admin", "/admin/program").path("version").asInt() > 0);
    }

    private void withTheTables(Entrances entrances) {
        for (String page : Entrances.pages()) {
            HttpResponse<String> answer = entrances.reader(page).get(page);
            note(answer.statusCode() < 500 && !answer.body().contains(STARTING), page, answer);
        }
        for (Call call : Entrances.calls()) {
            HttpResponse<String> answer = Entrances.writes(call) ? entrances.call("stranger", call) : entrances.call("admin", call);
            note(answer.statusCode() < 500, call.toString(), answer);
        }
        for (String macro : Entrances.macros()) {
            HttpResponse<String> answer = entrances.preview("employee", macro);
            note(answer.statusCode() == 200 && !answer.body().contains(STARTING), macro, answer);
        }
        for (String job : Entrances.jobs()) {
            JsonNode outcome = entrances.site().press("/host/jobs/run?key=" + job);
            if (!outcome.path("successful").asBoolean()) {
                breaches.add(job + " says " + outcome);
            }
        }
    }

    private void note(boolean kind, String what, HttpResponse<String> answer) {
        if (!kind) {
            breaches.add(what + " answers " + answer.statusCode() + " " + answer.body().substring(0, Math.min(300, answer.body().length())).replace("\n", " "));
        }
    }

    /** The log-in, the port and the module all come up one after the other. */
    private static int statusOrNone(Site site) {
        try {
            return site.as("admin").get(Site.REST + "/admin/program").statusCode();
        } catch (java.io.UncheckedIOException notYet) {
            return 0;
        }
    }

    /** Nobody publishes a profile by itself: the skills may come later than the tables. */
    private static List<Part> parts() {
        return Parts.all().stream().<Part>map(part -> part::start).toList();
    }

    private static Options options() {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.setProperty("port", String.valueOf(Ports.free()));
        given.setProperty("people", "20");
        given.setProperty("host.tables.delay", "-1");
        given.setProperty("host.velocity-helper", "off");
        given.setProperty("host.anonymous", "401");
        Database database = Database.h2("late");
        given.setProperty("host.jdbc.url", database.url());
        return Options.of(given);
    }
}
