package org.micromentoring.host.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.PostgresServer;

/** Two processes on one PostgreSQL that start at the same moment; one is killed. */
public class TwoNodesIT {
    private static HostProcess one;
    private static HostProcess other;

    @BeforeClass
    public static void start() {
        Database database = PostgresServer.shared().create("two_nodes");
        Path target = Path.of(System.getProperty("host.target"));
        one = HostProcess.launch(new HostProcess.Plan(Ports.free(), database, target, Map.of("host.node", "1", "people", "20")));
        other = HostProcess.launch(new HostProcess.Plan(Ports.free(), database, target, Map.of("host.node", "2", "people", "20")));
        one.awaitReady();
        other.awaitReady();
    }

    @AfterClass
    public static void stop() {
        one.close();
        other.close();
    }

    @Test
    public void shareOneDatabaseAndOutliveEachOther() {
        Caller here = new Caller(one.baseUrl(), "admin");
        Caller there = new Caller(other.baseUrl(), "admin");
        assertEquals(200, there.get("/rest/mentoring/1.0/admin/program").statusCode());
        assertEquals(here.get("/rest/mentoring/1.0/admin/program").body(), there.get("/rest/mentoring/1.0/admin/program").body());
        one.kill();
        assertFalse(one.isAlive());
        assertTrue(other.isAlive());
        assertEquals(200, there.get("/rest/mentoring/1.0/admin/program").statusCode());
    }
}
