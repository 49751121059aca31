package org.micromentoring.host.time;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;

public class HostClockTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Engine engine = Engine.open(Database.h2("host_clock_" + System.nanoTime()), 4);
    private final HostClock one = new HostClock(Clock.fixed(NOON, ZoneOffset.UTC), engine.unwatched());
    private final HostClock other = new HostClock(Clock.fixed(NOON, ZoneOffset.UTC), engine.unwatched());

    @After
    public void close() {
        one.close();
        other.close();
        engine.close();
    }

    @Test
    public void movesForwardAndBackAndComesHome() {
        assertEquals(NOON.plus(Duration.ofHours(3)), one.move(Duration.ofHours(3)));
        assertEquals(NOON.minus(Duration.ofDays(1)), one.move(Duration.ofHours(-27)));
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), one.set(Instant.parse("2027-01-01T00:00:00Z")));
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), one.withZone(ZoneId.of("Asia/Kathmandu")).instant());
        assertEquals(NOON, one.reset());
    }

    @Test
    public void theOtherNodesFollowByThemselves() throws InterruptedException {
        one.move(Duration.ofDays(60));
        for (int turn = 0; turn < 1_000 && !other.instant().equals(one.instant()); turn++) {
            Thread.sleep(20);
        }
        assertEquals(one.instant(), other.instant());
        assertEquals("two nodes that move it add up", NOON.plus(Duration.ofDays(61)), other.move(Duration.ofDays(1)));
    }

    @Test
    public void aNodeThatStartsLaterHasTheSameTime() {
        one.move(Duration.ofDays(60));
        try (HostClock late = new HostClock(Clock.fixed(NOON, ZoneOffset.UTC), engine.unwatched())) {
            assertEquals(one.instant(), late.instant());
        }
    }

    @Test
    public void tellsTheTimeWithoutADatabase() {
        one.move(Duration.ofHours(1));
        engine.close();
        assertEquals(NOON.plus(Duration.ofHours(1)), one.instant());
    }
}
