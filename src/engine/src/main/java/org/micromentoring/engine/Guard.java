package org.micromentoring.engine;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a statement pass or refuses it, and tells the log. */
final class Guard {
    private static final Pattern WRITE = Pattern.compile("(?is)^[\\s(]*(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|WITH\\b.*\\b(INSERT|UPDATE|DELETE))\\b.*");
    /** The host's own tables are not the plugin's business. */
    private static final Pattern HOST = Pattern.compile("(?is)^\\s*(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+\"?HOST_.*");

    private final SqlLog log;
    private final Outage outage;
    private final ThreadLocal<Boolean> migrating = ThreadLocal.withInitial(() -> false);

    Guard(SqlLog log, Outage outage) {
        this.log = log;
        this.outage = outage;
    }

    void connect() throws SQLException {
        outage.connect();
    }

    /** Whatever goes to the database without a statement of its own, such as a commit. */
    void use() throws SQLException {
        outage.use();
    }

    void pass(String sql) throws SQLException {
        if (!migrating.get() && !TransactionSynchronizationManager.isActualTransactionActive() && isWrite(sql)) {
            throw new WriteOutsideTransaction(sql);
        }
        outage.send(sql, !migrating.get() && isWrite(sql));
        log.saw(sql);
    }

    private static boolean isWrite(String sql) {
        return WRITE.matcher(sql).matches() && !HOST.matcher(sql).matches();
    }

    /** While tables are made or widened, Active Objects fills columns in its own way. */
    void whileMigrating(SqlWork work) throws SQLException {
        migrating.set(true);
        try {
            work.run();
        } finally {
            migrating.remove();
        }
    }

    interface SqlWork {
        void run() throws SQLException;
    }
}
