package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.PostgresServer;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Options;
import org.micromentoring.host.boot.Parts;
import org.micromentoring.host.boot.Ports;

/** A backup of the site comes back under the running plugin, on one of two nodes: what both have in memory follows, with no restart. */
public class RestoreIT {
    private static Node here;
    private static Node there;

    @BeforeClass
    public static void start() {
        Database database = PostgresServer.shared().create("restore");
        here = node(database, "1");
        there = node(database, "2");
    }

    @AfterClass
    public static void stop() {
        there.close();
        here.close();
    }

    @Test
    public void bothNodesShowWhatTheBackupHoldsAndGoOnFromThere() {
        Site one = new Site(here.options().baseUrl());
        Site two = new Site(there.options().baseUrl());
        long kept = one.skill("Restoring paintings");
        long keptMentor = one.mentor("hr", kept);
        bothSee(List.of(keptMentor), () -> mentors(one, kept), () -> mentors(two, kept));
        JsonNode program = one.get("admin", "/admin/program");
        one.press("/host/backup?do=take");

        long lost = one.skill("Forging paintings");
        long lostMentor = one.mentor("spaceadmin", lost);
        two.mentor("kollegin", kept);
        two.post("hr", "/profiles/me/pause", "{}");
        one.put("admin", "/admin/program", program.toString().replaceAll("\"answerDays\":\\d+", "\"answerDays\":9"));
        bothSee(List.of(lostMentor), () -> mentors(one, lost), () -> mentors(two, lost));
        bothSee(List.of("Forging paintings"), () -> skills(one), () -> skills(two));
        bothSee(9, () -> answerDays(one), () -> answerDays(two));

        two.press("/host/backup?do=restore");
        bothSee(List.of(keptMentor), () -> mentors(one, kept), () -> mentors(two, kept));
        bothSee(List.of(), () -> skills(one), () -> skills(two));
        bothSee(program, () -> one.get("admin", "/admin/program"), () -> two.get("admin", "/admin/program"));
        assertEquals("whom the backup has, as the backup has it", keptMentor, one.get("hr", "/profiles/me").path("id").asLong());

        long next = one.skill("Framing paintings");
        assertEquals("numbers are given again", lost, next);
        long nextMentor = one.mentor("spaceadmin", next);
        bothSee(List.of(nextMentor), () -> mentors(one, next), () -> mentors(two, next));
        assertEquals(0, here.engine().spoiltTransactions() + there.engine().spoiltTransactions());
    }

    /** Other nodes may lag by two seconds; a slow machine gets more. */
    private static void bothSee(Object wanted, Supplier<Object> first, Supplier<Object> second) {
        for (Supplier<Object> node : List.of(first, second)) {
            Object seen = node.get();
            for (int turn = 0; turn < 150 && !seen.equals(wanted); turn++) {
                pause();
                seen = node.get();
            }
            assertEquals(wanted, seen);
        }
    }

    private static int answerDays(Site site) {
        return site.get("admin", "/admin/program").path("limits").path("answerDays").asInt();
    }

    /** Profile ids. */
    private static List<Long> mentors(Site site, long skill) {
        TreeSet<Long> ids = new TreeSet<>();
        HttpResponse<String> answer = site.as("employee").get(Site.REST + "/directory?limit=50&skill=" + skill);
        if (answer.statusCode() == 400) {
            // This node has not heard of the skill yet.
            return List.of();
        }
        JsonNode found = Site.json(answer.body());
        found.path("mentors").forEach(it -> ids.add(it.path("id").asLong()));
        assertTrue(found.toString(), found.has("mentors"));
        return List.copyOf(ids);
    }

    private static List<String> skills(Site site) {
        TreeSet<String> names = new TreeSet<>();
        site.get("employee", "/skills?q=forging").path("skills").forEach(it -> names.add(it.path("name").asText()));
        return List.copyOf(names);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Node node(Database database, String number) {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.setProperty("port", String.valueOf(Ports.free()));
        given.setProperty("people", "20");
        given.setProperty("host.node", number);
        given.setProperty("host.jdbc.url", database.url());
        given.setProperty("host.jdbc.user", database.user());
        given.setProperty("host.jdbc.password", database.password());
        return Node.start(Options.of(given), Parts.all());
    }
}
