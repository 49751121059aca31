package org.micromentoring.engine;

import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a statement pass or refuses it, and tells the log. */
final class Guard {
    private static final Pattern WRITE = Pattern.compile("(?is)^[\\s(]*(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|WITH\\b.*\\b(INSERT|UPDATE|DELETE))\\b.*");
    /** The host's own tables are not the plugin's business. */
    private static final Pattern HOST = Pattern.compile("(?is)^\\s*(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+\"?HOST_.*");

    private final SqlLog log;
    private final ThreadLocal<Boolean> migrating = ThreadLocal.withInitial(() -> false);

    Guard(SqlLog log) {
        this.log = log;
    }

    void pass(String sql) {
        if (!migrating.get() && !TransactionSynchronizationManager.isActualTransactionActive() && isWrite(sql)) {
            throw new WriteOutsideTransaction(sql);
        }
        log.saw(sql);
    }

    private static boolean isWrite(String sql) {
        return WRITE.matcher(sql).matches() && !HOST.matcher(sql).matches();
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
