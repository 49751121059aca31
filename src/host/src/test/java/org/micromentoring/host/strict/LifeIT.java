package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.micromentoring.engine.PostgresServer;
import org.micromentoring.host.boot.HostProcess;
import org.micromentoring.host.boot.Ports;

/** Install, enable, disable, enable, upgrade, uninstall, reinstall while people look and jobs run, in a process of its own. */
public class LifeIT {
    private static HostProcess host;
    private static Engine engine;

    @BeforeClass
    public static void startTheOlderOne() {
        Database database = PostgresServer.shared().create("life");
        // Caches that only memory pressure empties would keep the classes of old plugins; they must not outlive a collection here.
        host = HostProcess.start(new HostProcess.Plan(Ports.free(), database, Path.of(System.getProperty("host.target")),
                Map.of("people", "20", "host.plugin.jar", Jars.older().toString(), "-XX:SoftRefLRUPolicyMSPerMB", "0")));
        engine = Engine.open(database, 3);
    }

    @AfterClass
    public static void stop() {
        engine.close();
        host.close();
    }

    @Test
    public void nobodySeesMoreThanThatThePluginIsAwayAndNothingOfItStays() {
        Rows rows = new Rows(engine.dataSource(), engine.transactions());
        Site site = new Site(host.baseUrl());
        long skill = site.skill("Living twice");
        long profile = site.mentor("mentor", skill);
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        try (Traffic traffic = new Traffic(host.baseUrl(), 3)) {
            traffic.goesOn(20);
            press("install&jar=" + encode(Jars.shipped()), "enabled");
            traffic.goesOn(20);
            for (int round = 0; round < 3; round++) {
                press("disable", "disabled");
                traffic.goesOn(5);
                press("enable", "enabled");
                traffic.goesOn(10);
            }
            assertFalse(site.press("/host/plugin?do=uninstall").path("installed").asBoolean());
            traffic.goesOn(20);
            assertEquals("the tables stay", List.of(), rows.lost(Map.of("PROFILE", before.get("PROFILE"))));
            press("install&jar=" + encode(Jars.shipped()), "enabled");
            traffic.goesOn(20);
            traffic.close();
            assertEquals("", String.join("\n", traffic.breaches()));
            assertTrue("pages, and their absence: " + traffic.answers(), traffic.answers().keySet().containsAll(List.of(200, 404)));
        }
        assertEquals("rows are used again", 200, site.as("employee").get("/plugins/servlet/mentoring/profile/" + profile).statusCode());
        assertEquals(List.of(), rows.lost(before));
        assertEquals(List.of(), new Walk(host.baseUrl()).breaches());
        assertEquals("[]", site.look("/host/plugin").path("leftovers").toString());
        new Patience().until("the classes of the two that are gone go", () -> site.press("/host/plugin?do=collect").path("loadersAlive").asInt() == 0);
    }

    private static void press(String wish, String state) {
        Site site = new Site(host.baseUrl());
        JsonNode answer = site.press("/host/plugin?do=" + wish);
        assertFalse(answer.toString(), answer.has("failed"));
        new Patience().until(wish + ": " + state, () -> site.look("/host/plugin").path("state").asText().equals(state));
    }

    private static String encode(Path path) {
        return URLEncoder.encode(path.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    }
}
