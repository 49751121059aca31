package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.micromentoring.host.jobs.Jobs;

/** The plugin lives by the host's clock, which tests move; what became due in between is done once. */
public class ClockIT {
    private Node node;
    private Site site;

    @Before
    public void start() {
        node = SharedNode.start("clock", 20);
        site = new Site(node.options().baseUrl());
    }

    @After
    public void stop() {
        node.close();
    }

    @Test
    public void twoMonthsPassInSeconds() {
        long skill = site.skill("Winding clocks");
        long mentor = site.mentor("hr", skill);
        Instant start = Instant.parse(site.look("/host/clock").path("now").asText());
        Instant wednesday = start.plus(Duration.ofDays(7));
        JsonNode need = site.ask("employee", skill, List.of(mentor));
        assertEquals("open", need.path("state").asText());
        site.put("hr", "/profiles/me", "{\"revision\": " + site.get("hr", "/profiles/me").path("revision").asInt() + ", \"capacity\": 3}");
        site.press("/host/clock?set=" + wednesday);
        assertTrue(site.look("/host/jobs/idle").path("idle").asBoolean());
        JsonNode later = site.get("employee", "/needs/" + need.path("id").asLong());
        assertEquals("nobody answered in a week: " + later, "expired", later.path("requests").path(0).path("state").asText());
        everyJobRunsAfterALeap();
        theClockComesHome(start);
    }

    private void everyJobRunsAfterALeap() {
        Instant before = node.clock().instant();
        site.press("/host/clock?forward=P60D");
        assertTrue(site.look("/host/jobs/idle").path("idle").asBoolean());
        for (JobModule job : node.jobs().all()) {
            Jobs.Outcome outcome = node.jobs().lastOutcome(job.key()).orElseThrow(() -> new AssertionError(job.key() + " never ran"));
            assertTrue(job.key() + " ran at " + outcome.at(), outcome.at().isAfter(before.plus(Duration.ofDays(59))));
            assertTrue(job.key() + ": " + outcome.message(), outcome.successful());
        }
    }

    private void theClockComesHome(Instant start) {
        site.press("/host/clock?forward=-PT1H");
        site.press("/host/clock?set=now");
        assertEquals("PT0S", Duration.parse(site.look("/host/clock").path("offset").asText()).truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString());
        assertFalse(node.clock().instant().isBefore(start));
        assertEquals("reading moves nothing", 200, site.as("").get("/host/clock?forward=P1D").statusCode());
        assertEquals("PT0S", Duration.parse(site.look("/host/clock").path("offset").asText()).truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString());
        assertEquals(404, site.as("").send("POST", "/host/clock?forward=soon", "").statusCode());
        assertEquals(0, node.engine().spoiltTransactions());
    }
}
