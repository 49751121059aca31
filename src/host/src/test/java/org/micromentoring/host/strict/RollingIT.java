package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.micromentoring.engine.PostgresServer;
import org.micromentoring.host.boot.HostProcess;
import org.micromentoring.host.boot.Ports;
import org.springframework.dao.DataAccessException;

/** Two nodes on one PostgreSQL, the first with an older version; it is killed in the middle of its upgrade to a later one. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class RollingIT {
    private static Database database;
    private static HostProcess older;
    private static HostProcess newer;
    private static Engine engine;
    private static Rows rows;

    @BeforeClass
    public static void startTheOlderAndTheNewer() {
        database = PostgresServer.shared().create("rolling");
        older = HostProcess.launch(plan("1", Map.of("host.plugin.jar", Jars.older().toString(), "strict.slow", "700")));
        newer = HostProcess.launch(plan("2", Map.of()));
        older.awaitReady();
        newer.awaitReady();
        engine = Engine.open(database, 3);
        rows = new Rows(engine.dataSource(), engine.transactions());
    }

    @AfterClass
    public static void stop() {
        engine.close();
        older.close();
        newer.close();
    }

    @Test
    public void aBothWorkWithTheSameRowsEvenWithWordsThatTheyDoNotKnow() {
        Site here = new Site(older.baseUrl());
        Site there = new Site(newer.baseUrl());
        long skill = here.skill("Rolling on");
        long mentor = here.mentor("mentor", skill);
        List.of("kollegin", "spaceadmin", "hr", "admin").forEach(user -> there.mentor(user, skill));
        there.ask("employee", skill, List.of(mentor));
        nothingBreaks();
        rows.change("UPDATE \"AO_REQUEST\" SET \"REQUEST_STATE\" = 'OF_TOMORROW'");
        rows.change("UPDATE \"AO_PROFILE\" SET \"PROFILE_STATE\" = 'OF_TOMORROW' WHERE \"ID\" = " + mentor);
        nothingBreaks();
        for (HostProcess node : List.of(older, newer)) {
            assertTrue(new Site(node.baseUrl()).press("/host/jobs/run?key=micromentoring-requests").path("successful").asBoolean());
        }
    }

    @Test
    public void bAModuleThatOneNodeSwitchesOffIsOffOnTheOther() {
        String macro = "org.micromentoring.confluence:mentor-directory";
        new Site(older.baseUrl()).press("/host/plugin?do=off&module=" + macro);
        new Patience().until("the other node follows", () -> page(newer).contains("Unknown macro"));
        new Site(newer.baseUrl()).press("/host/plugin?do=on&module=" + macro);
        new Patience().until("the other node follows back", () -> !page(older).contains("Unknown macro"));
    }

    @Test
    public void cAnUpgradeWhoseNodeIsKilledIsFinishedByTheNextStart() {
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        String jar = URLEncoder.encode(Jars.next().toAbsolutePath().toString(), StandardCharsets.UTF_8);
        CompletableFuture<?> cut = CompletableFuture.runAsync(() -> new Site(older.baseUrl()).press("/host/plugin?do=install&jar=" + jar));
        new Patience().until("the first rows are upgraded", () -> marked() > 0);
        older.kill();
        cut.handle((done, broken) -> true).join();
        assertTrue("it was in the middle", marked() < before.get("PROFILE").size());
        assertEquals("the other node does not mind", List.of(), new Walk(newer.baseUrl()).breaches());

        older = HostProcess.start(plan("1", Map.of("host.plugin.jar", Jars.next().toString())));
        assertEquals(0, rows.count("PROFILE", "\"MARKED_BY\" IS NULL"));
        assertEquals("each task once", 0, rows.count("PROFILE", "\"TIMES_COUNTED\" IS NULL OR \"TIMES_COUNTED\" <> 1"));
        assertEquals(List.of(), rows.lost(before));
        Rows.LASTING.forEach(table -> assertEquals("start-up work is there once: " + table, before.get(table).size(), rows.of(table).size()));
        nothingBreaks();
    }

    private static void nothingBreaks() {
        for (HostProcess node : List.of(older, newer)) {
            assertEquals(node == older ? "older" : "newer", List.of(), new Walk(node.baseUrl()).breaches());
        }
    }

    private static String page(HostProcess node) {
        return new Site(node.baseUrl()).as("employee").get("/display/HOME/Find+a+mentor").body();
    }

    /** None as long as the column is not there. */
    private static long marked() {
        try {
            return rows.count("PROFILE", "\"MARKED_BY\" IS NOT NULL");
        } catch (DataAccessException notYet) {
            return 0;
        }
    }

    private static HostProcess.Plan plan(String number, Map<String, String> more) {
        Map<String, String> properties = new java.util.TreeMap<>(Map.of("host.node", number, "people", "20"));
        properties.putAll(more);
        return new HostProcess.Plan(Ports.free(), database, Path.of(System.getProperty("host.target")), properties);
    }
}
