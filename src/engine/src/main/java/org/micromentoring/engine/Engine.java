package org.micromentoring.engine;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.java.ao.RawEntity;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** One database with its pool, its transactions and, for each namespace, its Active Objects. */
public final class Engine implements AutoCloseable {
    private static final long LOCK = 7_340_187_651L;

    private final Database database;
    private final HikariDataSource pool;
    private final SqlLog sqlLog = new SqlLog();
    private final Outage outage = new Outage();
    private final Guard guard = new Guard(sqlLog, outage);
    private final ReentrantLock here = new ReentrantLock();
    private final ThreadLocal<Boolean> alone = ThreadLocal.withInitial(() -> false);
    private final DataSource joining;
    private final JoiningTransactions transactions;

    private Engine(Database database, int connections) {
        this.database = database;
        this.pool = database.pool(connections);
        GuardedDataSource guarded = new GuardedDataSource(pool, guard);
        this.joining = new TransactionAwareDataSourceProxy(guarded);
        this.transactions = new JoiningTransactions(new DataSourceTransactionManager(guarded));
    }

    /** Opens a pool of 20 connections. */
    public static Engine open(Database database) {
        return open(database, 20);
    }

    public static Engine open(Database database, int connections) {
        return new Engine(database, connections);
    }

    /** Hands out the connection of the open transaction, if there is one. */
    public DataSource dataSource() {
        return joining;
    }

    /** To let the database be gone, or be read only, for a while. */
    public Outage outage() {
        return outage;
    }

    /** For what must neither join a transaction nor be counted: the host's own looks at its clock. */
    public DataSource unwatched() {
        return pool;
    }

    public Database database() {
        return database;
    }

    /** SAL's: joins an open transaction; a runtime exception rolls back. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    public SqlLog sqlLog() {
        return sqlLog;
    }

    /** Active Objects without tables yet: calls wait until {@link LateActiveObjects#migrate()} has run. */
    public LateActiveObjects activeObjects(String namespace, List<Class<? extends RawEntity<?>>> entities) {
        return activeObjects(namespace, entities, Upgrades.NONE);
    }

    /** As above, with upgrade tasks. */
    public LateActiveObjects activeObjects(String namespace, List<Class<? extends RawEntity<?>>> entities, Upgrades upgrades) {
        TableNames names = new TableNames(namespace);
        return new LateActiveObjects(EntityManagers.open(database.kind(), joining, names), names, entities, guard, transactions, this::exclusively, upgrades);
    }

    /** As {@link #exclusively(Supplier)}. */
    public void exclusively(Runnable work) {
        exclusively(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs the work while no other node that uses the same database does: "create if not there" is no answer to a race on PostgreSQL.
     * On H2 there is no other node, but a plugin that is switched off and on again while its tables are still being made.
     */
    public <T> T exclusively(Supplier<T> work) {
        here.lock();
        try {
            return database.kind() == Database.Kind.H2 || alone.get() ? work.get() : aloneInCluster(work);
        } finally {
            here.unlock();
        }
    }

    private <T> T aloneInCluster(Supplier<T> work) {
        alone.set(true);
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                return work.get();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            alone.remove();
        }
    }

    /** How often a swallowed failure inside spoilt somebody's outer transaction. */
    public long spoiltTransactions() {
        return transactions.spoilt();
    }

    @Override
    public void close() {
        pool.close();
    }
}
