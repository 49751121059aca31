package org.micromentoring.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Lets the database be gone, and refuses what plugins write while the site is read-only; both as tests want it. */
public final class Outage {
    private static final Pattern PLUGIN_TABLE = Pattern.compile("(?i)\\bAO_[0-9A-F]{6}_");

    /** How much of the database is gone. */
    public enum Extent {
        NOTHING,
        /** Tables of plugins: people and pages still come, as from the caches of the product. */
        PLUGIN_TABLES,
        /** No connection is handed out, and those that are out break. */
        EVERYTHING
    }

    private final AtomicLong refusedWrites = new AtomicLong();
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Extent coming = Extent.NOTHING;
    private volatile Extent extent = Extent.NOTHING;
    private volatile BooleanSupplier readOnly = () -> false;

    Outage() {
    }

    public void begin(Extent wanted) {
        extent = wanted;
    }

    /** Lets so many writes of plugins pass first. */
    public void beginAfter(int writes, Extent wanted) {
        coming = wanted;
        left.set(writes);
    }

    public void end() {
        left.set(Integer.MAX_VALUE);
        extent = Extent.NOTHING;
    }

    /** Plugins that write while this is so are stopped and counted. */
    public void readOnlyWhen(BooleanSupplier site) {
        readOnly = site;
    }

    /** How often a plugin tried to write while the site was read-only. */
    public long refusedWrites() {
        return refusedWrites.get();
    }

    void connect() throws SQLException {
        if (extent == Extent.EVERYTHING) {
            throw new SQLTransientConnectionException("The database is gone: no connection", "08001");
        }
    }

    void use() throws SQLException {
        if (extent == Extent.EVERYTHING) {
            throw new SQLNonTransientConnectionException("The database is gone: the connection broke", "08006");
        }
    }

    void send(String sql, boolean writes) throws SQLException {
        use();
        boolean ofPlugin = PLUGIN_TABLE.matcher(sql).find();
        if (ofPlugin && writes && left.get() != Integer.MAX_VALUE && left.getAndDecrement() <= 0) {
            begin(coming);
            use();
        }
        if (ofPlugin && extent == Extent.PLUGIN_TABLES) {
            throw new SQLNonTransientConnectionException("The database is gone: the connection broke", "08006");
        }
        if (ofPlugin && writes && readOnly.getAsBoolean()) {
            refusedWrites.incrementAndGet();
            throw new WriteInReadOnlyMode(sql);
        }
    }
}
