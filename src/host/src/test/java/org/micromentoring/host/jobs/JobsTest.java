package org.micromentoring.host.jobs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.micromentoring.host.time.HostClock;

public class JobsTest {
    private Engine engine;
    private Jobs one;
    private Jobs other;

    @Before
    public void start() {
        engine = Engine.open(Database.h2("jobs"), 4);
        one = new Jobs(Clock.systemUTC(), new Turns(engine.dataSource()));
        other = new Jobs(Clock.systemUTC(), new Turns(engine.dataSource()));
    }

    @After
    public void stop() {
        one.close();
        other.close();
        engine.close();
    }

    @Test
    public void runsOnceInTheClusterAtEachMoment() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        JobModule job = new JobModule("once", "Once", "bean", true, Optional.empty(), Optional.of(200L));
        long start = System.nanoTime();
        for (Jobs jobs : new Jobs[] {one, other}) {
            jobs.add(job, request -> {
                runs.incrementAndGet();
                three.countDown();
                return null;
            });
        }
        assertTrue(three.await(20, TimeUnit.SECONDS));
        one.remove("once");
        other.remove("once");
        long moments = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 200 + 1;
        assertTrue(runs.get() + " runs in " + moments + " moments", runs.get() <= moments);
    }

    @Test
    public void onlyOneTakesATurn() {
        Turns turns = new Turns(engine.dataSource());
        assertTrue(turns.take("job", Instant.ofEpochMilli(1)));
        assertFalse(turns.take("job", Instant.ofEpochMilli(1)));
        assertTrue(turns.take("job", Instant.ofEpochMilli(2)));
    }

    @Test
    public void runsOnceForAllTheMomentsThatTheClockJumpedOver() {
        try (HostClock clock = new HostClock(Clock.systemUTC(), engine.unwatched()); Jobs jobs = new Jobs(clock, new Turns(engine.dataSource()))) {
            AtomicInteger runs = new AtomicInteger();
            jobs.add(new JobModule("nightly", "Nightly", "bean", true, Optional.of("0 15 3 * * ?"), Optional.empty()), request -> {
                runs.incrementAndGet();
                return null;
            });
            clock.move(Duration.ofDays(60));
            assertTrue(jobs.awaitIdle(Duration.ofSeconds(60)));
            assertEquals("sixty nights, one run", 1, runs.get());
            clock.move(Duration.ofDays(1));
            assertTrue(jobs.awaitIdle(Duration.ofSeconds(60)));
            assertEquals(2, runs.get());
        }
    }

    @Test
    public void runsTheSameMomentsAgainWhenTheClockWentBack() throws InterruptedException {
        try (HostClock clock = new HostClock(Clock.systemUTC(), engine.unwatched()); Jobs jobs = new Jobs(clock, new Turns(engine.dataSource()))) {
            AtomicInteger runs = new AtomicInteger();
            jobs.add(new JobModule("again", "Again", "bean", true, Optional.of("0 15 3 * * ?"), Optional.empty()), request -> {
                runs.incrementAndGet();
                return null;
            });
            clock.move(Duration.ofDays(1));
            assertTrue(jobs.awaitIdle(Duration.ofSeconds(60)));
            clock.move(Duration.ofDays(-1));
            // The scheduler looks at the clock many times a second; until it has, a day forward is no leap back.
            for (int turn = 0; turn < 1_000 && !jobs.plannedBefore(clock.instant().plus(Duration.ofDays(1))); turn++) {
                Thread.sleep(20);
            }
            clock.move(Duration.ofDays(1));
            assertTrue(jobs.awaitIdle(Duration.ofSeconds(60)));
            assertEquals(2, runs.get());
        }
    }

    @Test
    public void tellsHowARunByHandEnded() {
        JobModule job = new JobModule("by-hand", "By hand", "bean", false, Optional.of("0 15 3 * * ?"), Optional.empty());
        one.add(job, request -> JobRunnerResponse.failed("no"));
        assertEquals("no", one.run("by-hand").orElseThrow().message());
        assertFalse(one.lastOutcome("by-hand").orElseThrow().successful());
        assertTrue(one.run("unknown").isEmpty());
    }

    @Test
    public void readsCronAsTheProductDoes() {
        Timetable nightly = Timetable.of(new JobModule("n", "N", "bean", true, Optional.of("0 15 3 * * ?"), Optional.empty()));
        assertEquals(Instant.parse("2026-03-02T03:15:00Z"), nightly.next(Instant.parse("2026-03-01T03:15:00Z")).orElseThrow());
    }
}
