package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Each sentence of domain.md 0.2 about running a whole use case again. */
@RunWith(Parameterized.class)
public class RetryTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return KernelTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<KernelTables> open;

    private KernelTables tables;
    private Claims claims;

    @Before
    public void start() {
        tables = open.get();
        claims = tables.claims;
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void findsEveryCodeOfALostRaceAnywhereInTheChain() {
        List<SQLException> lost = List.of(new SQLException("", "23505"), new SQLException("", "40P01"),
            new SQLException("", "40001"), new SQLException("", "25P02"), new SQLException("", "HYT00"), new SQLException("", "", 50200));
        for (SQLException sql : lost) {
            assertTrue(Transactions.lostRace(new ActiveObjectsException(sql)));
            assertTrue(Transactions.lostRace(new UndeclaredThrowableException(sql)));
            assertTrue(Transactions.lostRace(new IllegalStateException(new ActiveObjectsException(new UndeclaredThrowableException(sql)))));
            SQLException batch = new SQLException("a batch failed", "00000");
            batch.setNextException(new SQLException("first", "01000"));
            batch.setNextException(sql);
            assertTrue(Transactions.lostRace(new ActiveObjectsException(batch)));
        }
        assertTrue(Transactions.lostRace(new IllegalStateException(new Claims.Lost("request:1"))));
    }

    @Test
    public void takesNothingElseForALostRace() {
        assertFalse(Transactions.lostRace(new ActiveObjectsException(new SQLException("", "42P01"))));
        assertFalse(Transactions.lostRace(new ActiveObjectsException(new SQLException("value too long", "22001"))));
        assertFalse(Transactions.lostRace(new ActiveObjectsException(new SQLException("not null", "23502"))));
        assertFalse(Transactions.lostRace(Problem.notFound()));
        SQLException circle = new SQLException("one", "42000");
        circle.initCause(new IllegalStateException(circle));
        assertFalse("a chain that bites its tail ends", Transactions.lostRace(circle));
    }

    @Test
    public void runsTheWholeUseCaseAgainAndItsFirstReadSeesTheNewState() throws Exception {
        CountDownLatch firstInside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> other = tables.start(() -> tables.run(() -> {
            claims.take("need:7", "need:7", "request:1");
            firstInside.countDown();
            await(go);
        }));
        assertTrue(firstInside.await(10, TimeUnit.SECONDS));
        List<Boolean> firstReads = new ArrayList<>();
        Future<?> me = tables.start(() -> tables.transactions.retrying(() -> tables.transactions.run(() -> {
            boolean met = tables.taken("need:7");
            firstReads.add(met);
            if (met) {
                return "already helped";
            }
            go.countDown();
            claims.take("need:7", "need:7", "request:2");
            return "mine";
        })));
        KernelTables.join(other);
        KernelTables.join(me);
        assertEquals(List.of(false, true), firstReads);
    }

    @Test
    public void nothingOfALostAttemptRemains() {
        tables.run(() -> claims.take("need:7", "need:7", "request:1"));
        AtomicInteger attempts = new AtomicInteger();
        tables.retrying(() -> {
            claims.take("place:m#" + attempts.incrementAndGet(), "place:m", "engagement:1");
            if (attempts.get() < 3) {
                claims.take("need:7", "need:7", "request:2");
            }
        });
        assertEquals(3, attempts.get());
        assertFalse(tables.taken("place:m#1"));
        assertFalse(tables.taken("place:m#2"));
        assertTrue(tables.taken("place:m#3"));
    }

    @Test
    public void triesAtMostThreeTimesMoreAndThenAnswersConflict() {
        AtomicInteger attempts = new AtomicInteger();
        Problem problem = assertThrows(Problem.class, () -> tables.retrying(() -> {
            attempts.incrementAndGet();
            claims.mustRelease("request:1");
        }));
        assertEquals(Problem.Kind.CONFLICT, problem.kind());
        assertEquals("micromentoring.kernel.busy", problem.key());
        assertEquals(4, attempts.get());
    }

    @Test
    public void pausesFiveToFiftyMillisecondsBetweenAttempts() {
        long start = System.nanoTime();
        assertThrows(Problem.class, () -> tables.retrying(() -> claims.mustRelease("request:1")));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertTrue("three pauses of at least 5 ms, it took " + millis, millis >= 15);
    }

    @Test
    public void aRefusalOrAnOrdinaryFailureIsNotTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Problem refusal = Problem.notFound();
        assertSame(refusal, assertThrows(Problem.class, () -> tables.retrying(() -> {
            attempts.incrementAndGet();
            throw refusal;
        })));
        assertThrows(IllegalArgumentException.class, () -> tables.retrying(() -> {
            attempts.incrementAndGet();
            throw new IllegalArgumentException();
        }));
        assertEquals(2, attempts.get());
    }

    @Test
    public void refusesToRunInsideATransactionOfOurs() {
        AtomicInteger attempts = new AtomicInteger();
        tables.run(() -> assertThrows(IllegalStateException.class, () -> tables.retrying(attempts::incrementAndGet)));
        assertEquals(0, attempts.get());
    }

    @Test
    public void refusesToRunInsideATransactionOfTheHostAndLeavesItWhole() {
        AtomicInteger attempts = new AtomicInteger();
        tables.engine.transactions().execute(() -> {
            claims.take("host:1", "host", "host:1");
            assertThrows(IllegalStateException.class, () -> tables.retrying(attempts::incrementAndGet));
            return null;
        });
        assertEquals(0, attempts.get());
        assertTrue("what the host wrote is committed", tables.taken("host:1"));
    }

    /** A macro renders while the host saves a page: its refusals and faults must not cost the host its page. */
    @Test
    public void aFailureInsideATransactionOfTheHostDoesNotPoisonIt() {
        for (RuntimeException failure : List.of(Problem.notFound(), new IllegalArgumentException("a fault of ours"))) {
            String page = "host:" + failure.getClass().getSimpleName();
            tables.engine.transactions().execute(() -> {
                claims.take(page, "host", page);
                assertThrows(failure.getClass(), () -> tables.run(() -> tables.run(() -> {
                    throw failure;
                })));
                return null;
            });
            assertTrue("what the host wrote is committed", tables.taken(page));
        }
    }

    @Test
    public void aSwallowedFailureInsideATransactionOfOursStillRollsBack() {
        assertThrows(RuntimeException.class, () -> tables.run(() -> {
            claims.take("need:7", "need:7", "request:1");
            assertThrows(Problem.class, () -> tables.run(() -> {
                throw Problem.notFound();
            }));
        }));
        assertFalse(tables.taken("need:7"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
