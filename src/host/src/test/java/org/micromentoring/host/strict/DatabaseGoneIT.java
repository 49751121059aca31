package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.engine.Outage;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.openapi.Documented.Call;

/** The database goes and comes back: until then one line everywhere, afterwards all works by itself, and nothing is half done. */
public class DatabaseGoneIT {
    private final Node node = SharedNode.get();
    private final Site site = new Site(node.options().baseUrl());
    private final Entrances entrances = new Entrances(site);
    private final List<String> breaches = new ArrayList<>();

    @After
    public void back() {
        node.engine().outage().end();
    }

    @Test
    public void everyEntranceSaysOneLineAndWorksAgainByItself() {
        long spoilt = node.engine().spoiltTransactions();
        site.press("/host/database?do=tables-gone");
        for (String page : Entrances.pages()) {
            HttpResponse<String> answer = entrances.reader(page).get(page);
            note((answer.statusCode() == 503 || answer.statusCode() == 200 || answer.statusCode() == 302) && !Entrances.looksBroken(answer.body()), page, answer);
        }
        for (Call call : Entrances.calls()) {
            HttpResponse<String> answer = entrances.call("admin", call);
            boolean fault = answer.statusCode() < 300 || Site.json(answer.body()).has("key");
            note(fault && (answer.statusCode() == 503 || answer.statusCode() < 500), call.toString(), answer);
        }
        assertEquals("what needs a table", 503, site.as("employee").get(Site.REST + "/needs/mine").statusCode());
        for (String macro : Entrances.macros()) {
            HttpResponse<String> answer = entrances.preview("employee", macro);
            note(answer.statusCode() == 200 && answer.body().contains("after") && !Entrances.looksBroken(answer.body()), macro, answer);
        }
        assertEquals("a page of the wiki", 200, site.as("employee").get("/display/HOME/Find+a+mentor").statusCode());
        for (String job : Entrances.jobs()) {
            if (site.press("/host/jobs/run?key=" + job).path("successful").asBoolean()) {
                breaches.add(job + " says that it is done");
            }
        }
        assertEquals(List.of(), breaches);
        site.press("/host/database?do=back");
        allWorks();
        assertEquals("no page of the wiki was lost to a macro", spoilt, node.engine().spoiltTransactions());
    }

    @Test
    public void withoutAnyConnectionNobodyIsLeftWaitingAndAllWorksAfterwards() {
        site.press("/host/database?do=gone");
        List<CompletableFuture<Integer>> crowd = IntStream.range(0, 40)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> entrances.reader("").get(Entrances.pages().get(each % Entrances.pages().size())).statusCode())).toList();
        crowd.forEach(answer -> assertTrue("an answer, whatever it is", answer.join() >= 400));
        Entrances.jobs().forEach(job -> site.press("/host/jobs/run?key=" + job));
        site.press("/host/database?do=back");
        allWorks();
    }

    @Test
    public void whateverWriteTheDatabaseGoesAtNothingIsHalfDone() {
        long skill = site.skill("Splicing ropes");
        List<Long> mentors = List.of(site.mentor("hr", skill), site.mentor("kollegin", skill));
        int cut = 0;
        HttpResponse<String> answer;
        do {
            String before = site.get("employee", "/needs/mine").toString();
            node.engine().outage().beginAfter(cut++, Outage.Extent.PLUGIN_TABLES);
            answer = site.as("employee").json("POST", Site.REST + "/needs",
                    "{\"topic\": \"skill:" + skill + "\", \"goal\": \"Splice a rope\", \"mentors\": " + mentors + "}");
            node.engine().outage().end();
            assertTrue(answer.body(), answer.statusCode() == 503 || answer.statusCode() < 300);
            if (answer.statusCode() == 503) {
                assertEquals("cut at write " + cut, before, site.get("employee", "/needs/mine").toString());
                assertEquals(0, inbox("hr", skill) + inbox("kollegin", skill));
            }
        } while (answer.statusCode() == 503 && cut < 40);
        assertTrue("cuts: " + cut, cut > 5);
        assertEquals(2, inbox("hr", skill) + inbox("kollegin", skill));
        site.post("employee", "/needs/" + Site.json(answer.body()).path("id").asLong() + "/close", "");
    }

    private int inbox(String user, long skill) {
        int asked = 0;
        for (JsonNode need : site.get(user, "/requests/inbox").path("needs")) {
            asked += need.path("topic").path("topic").asText().equals("skill:" + skill) ? 1 : 0;
        }
        return asked;
    }

    private void allWorks() {
        for (String page : Entrances.pages()) {
            HttpResponse<String> answer = entrances.reader(page).get(page);
            note(answer.statusCode() < 500, page, answer);
        }
        for (Call call : Entrances.calls()) {
            if (!Entrances.writes(call)) {
                HttpResponse<String> answer = entrances.call("admin", call);
                note(answer.statusCode() < 500, call.toString(), answer);
            }
        }
        for (String macro : Entrances.macros()) {
            HttpResponse<String> answer = entrances.preview("employee", macro);
            note(answer.statusCode() == 200 && !answer.body().contains("cannot be shown here at the moment"), macro, answer);
        }
        for (String job : Entrances.jobs()) {
            JsonNode outcome = site.press("/host/jobs/run?key=" + job);
            if (!outcome.path("successful").asBoolean()) {
                breaches.add(job + " says " + outcome);
            }
        }
        assertEquals(List.of(), breaches);
    }

    private void note(boolean kind, String what, HttpResponse<String> answer) {
        if (!kind) {
            breaches.add(what + " answers " + answer.statusCode() + " " + answer.body().substring(0, Math.min(300, answer.body().length())).replace("\n", " "));
        }
    }
}
