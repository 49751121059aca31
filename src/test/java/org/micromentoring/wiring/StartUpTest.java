package org.micromentoring.wiring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import org.micromentoring.kernel.Transactions;

/** Start-up work is done in the end, however late the tables are. */
public class StartUpTest {
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final AtomicInteger forgotten = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch both = new CountDownLatch(2);

    @Test
    public void isDoneAtOnceWhenTheTablesAreThere() {
        StartUp startUp = startUp(0);
        startUp.onStart();
        assertEquals(2, done.get());
        startUp.onStart();
        assertEquals("again after a restore", 4, done.get());
        assertEquals(2, forgotten.get());
        startUp.onStop();
    }

    @Test
    public void waitsForTheTablesAndTriesAgainWhatFailed() throws InterruptedException {
        ready.set(false);
        StartUp startUp = startUp(2);
        startUp.onStart();
        assertEquals(0, attempts.get());
        ready.set(true);
        assertTrue(both.await(60, TimeUnit.SECONDS));
        assertEquals("what was done is not done again", 2, done.get());
        assertTrue("attempts: " + attempts.get(), attempts.get() >= 3);
        startUp.onStop();
    }

    @Test
    public void leavesNoThreadBehind() throws InterruptedException {
        ready.set(false);
        StartUp startUp = startUp(0);
        startUp.onStart();
        startUp.onStop();
        for (int turn = 0; turn < 1_000 && running(); turn++) {
            Thread.sleep(10);
        }
        assertTrue(!running());
        assertEquals(0, done.get());
    }

    private static boolean running() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("mentoring-start"));
    }

    private StartUp startUp(int failures) {
        return new StartUp(new AtOnce(), ready::get, Duration.ofMillis(20), forgotten::incrementAndGet,
            List.of(new StartUp.Work("first", this::finish), new StartUp.Work("second", () -> {
                if (attempts.get() < failures + 1) {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("not yet");
                }
                finish();
            })));
    }

    private void finish() {
        attempts.incrementAndGet();
        done.incrementAndGet();
        both.countDown();
    }

    private static final class AtOnce implements Transactions {
        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }

        @Override
        public boolean running() {
            return false;
        }
    }
}
