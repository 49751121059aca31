package org.micromentoring.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Sees each statement that goes to the database. Recordings collect them, of one thread or of all. */
public final class SqlLog {
    private final AtomicLong total = new AtomicLong();
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();

    /** All statements since the start. */
    public long total() {
        return total.get();
    }

    /** Collects what the calling thread sends, until it is closed. */
    public Recording recordThisThread() {
        Thread here = Thread.currentThread();
        return start(thread -> thread == here);
    }

    /** Collects what all threads send, until it is closed. */
    public Recording recordAllThreads() {
        return start(thread -> true);
    }

    void saw(String sql) {
        total.incrementAndGet();
        for (Recording recording : recordings) {
            recording.saw(Thread.currentThread(), sql);
        }
    }

    private Recording start(java.util.function.Predicate<Thread> threads) {
        Recording recording = new Recording(threads, recordings::remove);
        recordings.add(recording);
        return recording;
    }
}
