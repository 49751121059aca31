package org.micromentoring.kernel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;

/** The tables of the kernel on either database, and a way to race on them. */
public final class KernelTables implements AutoCloseable {
    static final String NAMESPACE = "org.micromentoring";

    final TestEngine engine;
    final SalTransactions transactions;
    final Claims claims;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private KernelTables(TestEngine engine) {
        this.engine = engine;
        this.transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        this.claims = new Claims(new ClaimStore(engine.activeObjects(), Clock.systemUTC()));
    }

    /** Parameters for {@code Parameterized}: a name and a way to open. */
    public static List<Object[]> databases() {
        Supplier<KernelTables> h2 = () -> new KernelTables(TestEngine.h2(NAMESPACE, AoClaim.class, AoHistory.class, AoChange.class));
        Supplier<KernelTables> postgresql = () -> new KernelTables(TestEngine.postgresql(NAMESPACE, AoClaim.class, AoHistory.class, AoChange.class));
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    void run(Runnable work) {
        transactions.run(() -> {
            work.run();
            return true;
        });
    }

    void retrying(Runnable work) {
        transactions.retrying(() -> {
            run(work);
            return true;
        });
    }

    boolean taken(String key) {
        return engine.activeObjects().count(AoClaim.class, "CLAIM_KEY = ?", key) == 1;
    }

    Future<?> start(Runnable work) {
        return threads.submit(work);
    }

    /** Starts all at the same moment, waits for all, and throws the first failure. */
    void race(List<Runnable> actors) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (Runnable actor : actors) {
            running.add(threads.submit(() -> {
                start.await();
                actor.run();
                return null;
            }));
        }
        start.countDown();
        running.forEach(KernelTables::join);
    }

    static void join(Future<?> future) {
        try {
            future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        engine.close();
    }
}
