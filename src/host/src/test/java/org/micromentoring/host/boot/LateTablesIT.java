package org.micromentoring.host.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.micromentoring.engine.Database;

/** The tables come later than the first requests, only one of the two template services is there, anonymous callers get 401. */
public class LateTablesIT {
    private static final String REST = "/rest/mentoring/1.0/admin/program";
    private static final String PAGE = "/plugins/servlet/mentoring/privacy";

    @Test
    public void answersComeBackLaterUntilTheTablesAreThere() throws InterruptedException {
        Options options = options();
        CompletableFuture<Node> starting = CompletableFuture.supplyAsync(() -> Node.start(options, Parts.all()));
        Caller admin = new Caller(options.baseUrl(), "admin");
        while (!starting.isDone() && statusOrNone(admin, REST) != 503) {
            Thread.sleep(50);
        }
        assertFalse("the node was ready before anybody could ask", starting.isDone());
        assertEquals(503, admin.get(REST).statusCode());
        assertEquals(503, admin.get(PAGE).statusCode());
        assertEquals("a page with our macro", 200, admin.get("/display/HOME/Find+a+mentor").statusCode());
        try (Node node = starting.join()) {
            assertEquals(200, admin.get(REST).statusCode());
            assertEquals("by the second template service", 200, admin.get(PAGE).statusCode());
            assertEquals(401, new Caller(options.baseUrl(), "").get(PAGE).statusCode());
            assertEquals(0, node.engine().spoiltTransactions());
            assertTrue(node.allowlist().refused().toString(), node.allowlist().refused().isEmpty());
        }
    }

    /** The log-in, the port and the module all come up one after the other. */
    private static int statusOrNone(Caller caller, String path) {
        try {
            return caller.get(path).statusCode();
        } catch (java.io.UncheckedIOException notYet) {
            return 0;
        }
    }

    private static Options options() {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.setProperty("port", String.valueOf(Ports.free()));
        given.setProperty("people", "20");
        given.setProperty("host.tables.delay", "5000");
        given.setProperty("host.velocity-helper", "off");
        given.setProperty("host.anonymous", "401");
        return Options.of(given).with(Database.h2("late_tables"));
    }
}
