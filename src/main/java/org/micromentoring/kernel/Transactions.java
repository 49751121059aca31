package org.micromentoring.kernel;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Port: one piece of work in the database, all or nothing. */
public interface Transactions {
    /** Attempts after the first one, before a race is given up (domain.md 0.2). */
    int RETRIES = 3;

    /** Runs in one transaction, joining an open one; any exception rolls back. */
    <T> T run(Supplier<T> work);

    /** Whether this thread is already inside a transaction, ours or the host's. */
    boolean running();

    /**
     * Runs a whole use case and, when the database says that somebody else was first, runs it again from its first
     * read after a random pause of 5 to 50 ms, at most {@value #RETRIES} times. Only for the outermost entry point.
     *
     * @throws IllegalStateException inside a transaction: it would be joined, and is poisoned after a lost race
     * @throws Problem               conflict, when every attempt lost
     */
    default <T> T retrying(Supplier<T> useCase) {
        if (running()) {
            throw new IllegalStateException("retrying() inside a transaction");
        }
        for (int attempt = 0; ; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (!lostRace(e)) {
                    throw e;
                }
                if (attempt == RETRIES) {
                    throw Problem.conflict("micromentoring.kernel.busy");
                }
                pause();
            }
        }
    }

    /** Whether a failure means that the database is not there at all: everything else would fail and wait as well. */
    static boolean noDatabase(Throwable thrown) {
        return anywhere(thrown, Collections.newSetFromMap(new IdentityHashMap<>()),
            it -> it instanceof SQLException sql && unreachable(sql));
    }

    /** Class 08, PostgreSQL going down or coming up, H2 closed; pools say it by type. */
    private static boolean unreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException || e instanceof SQLNonTransientConnectionException || e instanceof SQLRecoverableException
            || state.startsWith("08") || Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121").contains(state);
    }

    /** Whether a lost race is anywhere in the chain: Active Objects and Spring wrap it. */
    static boolean lostRace(Throwable thrown) {
        return anywhere(thrown, Collections.newSetFromMap(new IdentityHashMap<>()),
            it -> it instanceof Claims.Lost || it instanceof SQLException sql && lostRace(sql));
    }

    private static boolean anywhere(Throwable thrown, Set<Throwable> seen, Predicate<Throwable> wanted) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        return wanted.test(thrown) || anywhere(thrown.getCause(), seen, wanted)
            || thrown instanceof SQLException sql && anywhere(sql.getNextException(), seen, wanted);
    }

    /** Unique violation, deadlock, serialisation, aborted transaction, lock time-out; 23000 is what other databases say for the first. */
    private static boolean lostRace(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        int code = e.getErrorCode();
        return Set.of("23505", "40P01", "40001", "25P02", "HYT00", "90131").contains(state)
            || code == 50200
            || "23000".equals(state) && Set.of(1, 1062, 2601, 2627).contains(code);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 51));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
