package org.micromentoring.kernel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thread at a time, and nobody waits for long: when the database does not answer, the one that asks it must not
 * hold up everybody else (docs/decisions/009).
 */
public final class Turn {
    /** Long enough for any statement on a healthy database. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();

    /** @return false when others did not end their turn in this time; true obliges to {@link #end()} */
    public boolean take(Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return false when somebody else has it */
    public boolean takeAtOnce() {
        return lock.tryLock();
    }

    public void end() {
        lock.unlock();
    }
}
