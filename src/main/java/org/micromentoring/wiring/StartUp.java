package org.micromentoring.wiring;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Start-up work, each piece once in a cluster; runs again after a restore, so each piece is safe to repeat. What cannot
 * be done yet, because the tables are late, the site is read-only or the database is gone, is tried again by itself.
 */
public final class StartUp implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    /** One piece of start-up work, in a transaction of its own. */
    public record Work(String name, Runnable run) {
    }

    private final Transactions transactions;
    private final BooleanSupplier mayWrite;
    private final Duration pause;
    private final List<Work> pieces;
    private final Runnable forget;
    private final List<Work> undone = new ArrayList<>();
    private ScheduledExecutorService later;

    /**
     * @param mayWrite whether the tables are there and may be changed
     * @param pause    between two attempts
     * @param forget   the host starts us again after a restore, when all that is remembered may be wrong
     */
    public StartUp(Transactions transactions, BooleanSupplier mayWrite, Duration pause, Runnable forget, List<Work> pieces) {
        this.transactions = transactions;
        this.mayWrite = mayWrite;
        this.pause = pause;
        this.forget = forget;
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public synchronized void onStart() {
        forget.run();
        undone.clear();
        undone.addAll(pieces);
        attempt();
        if (!undone.isEmpty() && later == null) {
            later = Executors.newSingleThreadScheduledExecutor(StartUp::thread);
            later.scheduleWithFixedDelay(this::attempt, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void onStop() {
        if (later != null) {
            later.shutdown();
        }
        later = null;
    }

    private synchronized void attempt() {
        try {
            if (mayWrite.getAsBoolean()) {
                undone.removeIf(this::done);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("start-up work waits: {}", e.toString());
        }
        if (undone.isEmpty()) {
            onStop();
        }
    }

    private boolean done(Work piece) {
        try {
            transactions.retrying(() -> {
                piece.run().run();
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("start-up work '{}' failed; it is tried again", piece.name(), e);
            return false;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mentoring-start");
        thread.setDaemon(true);
        return thread;
    }
}
