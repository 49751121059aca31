package org.micromentoring.engine;

import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a statement pass or refuses it, and tells the log. */
final class Guard {
    private static final Pattern WRITE = Pattern.compile("(?is)^[\\s(]*(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|WITH\\b.*\\b(INSERT|UPDATE|DELETE))\\b.*");

    private final SqlLog log;
    private final ThreadLocal<Boolean> migrating = ThreadLocal.withInitial(() -> false);

    Guard(SqlLog log) {
        this.log = log;
    }

    void pass(String sql) {
        if (!migrating.get() && !TransactionSynchronizationManager.isActualTransactionActive() && WRITE.matcher(sql).matches()) {
            throw new WriteOutsideTransaction(sql);
        }
        log.saw(sql);
    }

    /** While tables are made or widened, Active Objects fills columns in its own way. */
    void whileMigrating(SqlWork work) throws java.sql.SQLException {
        migrating.set(true);
        try {
            work.run();
        } finally {
            migrating.remove();
        }
    }

    interface SqlWork {
        void run() throws java.sql.SQLException;
    }
}
