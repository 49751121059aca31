package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Each sentence of domain.md 0.2 about claims. */
@RunWith(Parameterized.class)
public class ClaimsTest {
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
    public void refusesTheSecondTakeOfAKeyAsALostRace() {
        tables.run(() -> claims.take("request:a|b|skill:1", "b", "request:1"));
        RuntimeException refusal = assertThrows(RuntimeException.class,
            () -> tables.run(() -> claims.take("request:a|b|skill:1", "b", "request:2")));
        assertTrue(String.valueOf(refusal), Transactions.lostRace(refusal));
    }

    @Test
    public void ofManyWhoTakeTheSameKeyExactlyOneGetsIt() {
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger losers = new AtomicInteger();
        List<Runnable> actors = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String holder = "request:" + i;
            actors.add(() -> {
                try {
                    tables.run(() -> claims.take("need:7", "need:7", holder));
                    winners.incrementAndGet();
                } catch (RuntimeException e) {
                    assertTrue(String.valueOf(e), Transactions.lostRace(e));
                    losers.incrementAndGet();
                }
            });
        }
        tables.race(actors);
        assertEquals(1, winners.get());
        assertEquals(11, losers.get());
    }

    @Test
    public void releaseByHolderSaysOneToTheFirstAndNoneToTheNext() {
        tables.run(() -> claims.take("request:a|b|skill:1", "b", "request:1"));
        assertEquals(1, (int) tables.transactions.run(() -> claims.release("request:1")));
        assertEquals(0, (int) tables.transactions.run(() -> claims.release("request:1")));
        assertThrows(Claims.Lost.class, () -> tables.run(() -> claims.mustRelease("request:1")));
    }

    @Test
    public void releaseNeverTouchesAKeyThatSomebodyElseHoldsByNow() {
        tables.run(() -> claims.take("place:m#1", "place:m", "engagement:1"));
        tables.run(() -> claims.mustRelease("engagement:1"));
        tables.run(() -> claims.take("place:m#1", "place:m", "engagement:2"));
        assertEquals(0, (int) tables.transactions.run(() -> claims.release("engagement:1")));
        assertTrue(tables.taken("place:m#1"));
    }

    @Test
    public void ofManyWhoReleaseTheSameHolderExactlyOneIsFirst() {
        tables.run(() -> claims.take("request:a|b|skill:1", "b", "request:1"));
        AtomicInteger first = new AtomicInteger();
        List<Runnable> actors = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            actors.add(() -> tables.run(() -> first.addAndGet(claims.release("request:1"))));
        }
        tables.race(actors);
        assertEquals(1, first.get());
    }

    @Test
    public void aRolledBackReleaseGivesTheClaimBack() {
        tables.run(() -> claims.take("request:a|b|skill:1", "b", "request:1"));
        assertThrows(IllegalStateException.class, () -> tables.run(() -> {
            claims.mustRelease("request:1");
            throw new IllegalStateException();
        }));
        assertTrue(tables.taken("request:a|b|skill:1"));
    }

    /** The lock of a need: taken and released in one transaction, it makes the next one wait, and then lets it in. */
    @Test
    public void aKeyTakenAndReleasedInOneTransactionIsALockThatTheNextOneWaitsFor() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> first = tables.start(() -> tables.run(() -> {
            claims.take("need:7", "need:7", "lock:need:7");
            inside.countDown();
            await(go);
            claims.mustRelease("lock:need:7");
        }));
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        Future<?> second = tables.start(() -> tables.run(() -> {
            claims.take("need:7", "need:7", "lock:need:7");
            claims.mustRelease("lock:need:7");
        }));
        assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
        go.countDown();
        KernelTables.join(first);
        KernelTables.join(second);
        assertFalse(tables.taken("need:7"));
    }

    @Test
    public void takesTheLowestFreeNumber() {
        tables.run(() -> {
            assertEquals(OptionalInt.of(1), claims.takeLowest("place:m", 3, "engagement:1"));
            assertEquals(OptionalInt.of(2), claims.takeLowest("place:m", 3, "engagement:2"));
            assertEquals(OptionalInt.of(3), claims.takeLowest("place:m", 3, "engagement:3"));
        });
        tables.run(() -> claims.mustRelease("engagement:2"));
        assertEquals(OptionalInt.of(2), tables.transactions.run(() -> claims.takeLowest("place:m", 3, "engagement:4")));
    }

    @Test
    public void takesNothingWhenAsManyAreHeldAsTheCapacity() {
        tables.run(() -> claims.takeLowest("place:m", 1, "engagement:1"));
        assertEquals(OptionalInt.empty(), tables.transactions.run(() -> claims.takeLowest("place:m", 1, "engagement:2")));
        assertEquals(OptionalInt.empty(), tables.transactions.run(() -> claims.takeLowest("place:n", 0, "engagement:2")));
    }

    /** E4: nobody is thrown out, and nobody is let in before use is below the capacity. */
    @Test
    public void loweredCapacityLetsNobodyInBeforeUseIsBelowIt() {
        for (int i = 1; i <= 3; i++) {
            String holder = "engagement:" + i;
            tables.run(() -> claims.takeLowest("place:m", 3, holder));
        }
        int lowered = 2;
        assertEquals(OptionalInt.empty(), tables.transactions.run(() -> claims.takeLowest("place:m", lowered, "engagement:4")));
        tables.run(() -> claims.mustRelease("engagement:1"));
        assertEquals("two are still held", OptionalInt.empty(),
            tables.transactions.run(() -> claims.takeLowest("place:m", lowered, "engagement:4")));
        tables.run(() -> claims.mustRelease("engagement:3"));
        assertEquals(OptionalInt.of(1), tables.transactions.run(() -> claims.takeLowest("place:m", lowered, "engagement:4")));
    }

    @Test
    public void manyWhoTakeAtOnceNeverHoldMoreThanTheCapacity() {
        for (int round = 0; round < 20; round++) {
            String subject = "place:m" + round;
            List<Runnable> actors = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String holder = "engagement:" + round + "." + i;
                actors.add(() -> patiently(() -> claims.takeLowest(subject, 3, holder)));
            }
            tables.race(actors);
            assertEquals(Map.of(subject, 3), tables.transactions.run(() -> claims.held(List.of(subject))));
        }
    }

    @Test
    public void loweringEndingAndAcceptingAtOnceNeverRaisesUseAboveTheCapacityRead() {
        for (int round = 0; round < 30; round++) {
            String subject = "place:m" + round;
            String name = "engagement:" + round + ".";
            for (int i = 1; i <= 3; i++) {
                String holder = name + i;
                tables.run(() -> claims.takeLowest(subject, 3, holder));
            }
            AtomicInteger capacity = new AtomicInteger(3);
            AtomicInteger above = new AtomicInteger();
            List<Runnable> actors = new ArrayList<>();
            actors.add(() -> capacity.set(2));
            actors.add(() -> tables.run(() -> claims.mustRelease(name + "2")));
            for (int i = 4; i <= 7; i++) {
                String holder = name + i;
                actors.add(() -> patiently(() -> {
                    int read = capacity.get();
                    OptionalInt number = claims.takeLowest(subject, read, holder);
                    above.addAndGet(number.isPresent() && number.getAsInt() > read ? 1 : 0);
                }));
            }
            tables.race(actors);
            assertEquals(0, above.get());
            int held = tables.transactions.run(() -> claims.held(List.of(subject))).get(subject);
            assertTrue("held " + held, held <= 3);
        }
    }

    /** Siblings: two of a need are released in ascending order behind the need's lock, from both ends at once. */
    @Test
    public void oneOrderOfClaimsNeverDeadlocksOverManyRounds() {
        AtomicInteger busy = new AtomicInteger();
        for (int round = 0; round < 100; round++) {
            String need = "need:" + round;
            for (int i = 1; i <= 3; i++) {
                String request = "request:" + round + "." + i;
                tables.run(() -> claims.take(request, need, request));
            }
            AtomicInteger winners = new AtomicInteger();
            List<Runnable> actors = new ArrayList<>();
            for (int own = 1; own <= 3; own++) {
                String mine = "request:" + round + "." + own;
                actors.add(() -> acceptOne(need, mine, winners, busy));
            }
            tables.race(actors);
            assertEquals(1, winners.get());
        }
        assertEquals("races given up", 0, busy.get());
    }

    private void acceptOne(String need, String mine, AtomicInteger winners, AtomicInteger busy) {
        AtomicInteger attempts = new AtomicInteger();
        try {
            tables.transactions.retrying(() -> tables.transactions.run(() -> {
                assertTrue("a deadlock shows as a second attempt", attempts.incrementAndGet() == 1);
                claims.take(need, need, "lock:" + need);
                boolean first = tables.taken(mine);
                if (first) {
                    String stem = mine.substring(0, mine.indexOf('.') + 1);
                    for (int i = 1; i <= 3; i++) {
                        claims.mustRelease(stem + i);
                    }
                }
                claims.mustRelease("lock:" + need);
                winners.addAndGet(first ? 1 : 0);
                return true;
            }));
        } catch (Problem given) {
            busy.incrementAndGet();
        }
    }

    /** As an impatient person would: again until the service is not busy any more. */
    private void patiently(Runnable work) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                tables.retrying(work);
                return;
            } catch (Problem busy) {
                assertEquals("micromentoring.kernel.busy", busy.key());
            }
        }
        throw new IllegalStateException("busy for ever");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
