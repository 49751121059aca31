package org.micromentoring.engine;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.DefaultPolymorphicTypeMapper;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * Active Objects whose tables come later, as in the product: a call that comes too early waits for them, 30 seconds at most.
 * SQL errors come out as {@link ActiveObjectsException}.
 */
@SuppressWarnings("unchecked")
public final class LateActiveObjects implements ActiveObjects {
    private static final long PATIENCE_SECONDS = 30;

    private final EntityManager entities;
    private final TableNames names;
    private final Class<? extends RawEntity<?>>[] types;
    private final Guard guard;
    private final TransactionTemplate transactions;
    private final Consumer<Runnable> exclusively;
    private final Upgrades upgrades;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    LateActiveObjects(EntityManager entities, TableNames names, List<Class<? extends RawEntity<?>>> types, Guard guard,
            TransactionTemplate transactions, Consumer<Runnable> exclusively, Upgrades upgrades) {
        this.entities = entities;
        this.names = names;
        this.types = types.toArray(Class[]::new);
        this.guard = guard;
        this.transactions = transactions;
        this.exclusively = exclusively;
        this.upgrades = upgrades;
        entities.setPolymorphicTypeMapper(new DefaultPolymorphicTypeMapper(this.types));
    }

    public TableNames names() {
        return names;
    }

    /** Runs the upgrade tasks that are due, makes or widens the tables, one node at a time; afterwards calls are let through. A failure stays and reaches each caller. */
    public LateActiveObjects migrate() {
        try {
            exclusively.accept(this::migrateAlone);
            ready.complete(null);
        } catch (RuntimeException | LinkageError e) {
            ready.completeExceptionally(e);
            throw e;
        }
        return this;
    }

    private void migrateAlone() {
        new UpgradeRun(upgrades, names.prefix(), this::open, this::widen).run();
        widen(types);
    }

    /** The same rows for an upgrade task; what it writes needs a transaction as everywhere. */
    private LateActiveObjects open() {
        return new LateActiveObjects(entities, names, List.of(types), guard, transactions, exclusively, Upgrades.NONE).assumeMigrated();
    }

    private void widen(Class<? extends RawEntity<?>>[] wanted) {
        try {
            guard.whileMigrating(() -> entities.migrate(wanted));
        } catch (SQLException e) {
            throw new ActiveObjectsException("The tables of " + names.prefix() + " could not be made", e);
        }
    }

    /** The tables are known to be there. */
    LateActiveObjects assumeMigrated() {
        ready.complete(null);
        return this;
    }

    @Override
    public void migrate(Class<? extends RawEntity<?>>... entityTypes) {
        throw new UnsupportedOperationException("Only an upgrade task may migrate");
    }

    @Override
    public void migrateDestructively(Class<? extends RawEntity<?>>... entityTypes) {
        throw new UnsupportedOperationException("Only an upgrade task may migrate");
    }

    @Override
    public void flushAll() {
        // Active Objects has kept no cache since 0.25.
    }

    @Override
    public void flush(RawEntity<?>... rows) {
        // As above.
    }

    @Override
    public <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return ask(engine -> engine.get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return ask(engine -> engine.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... parameters) {
        return ask(engine -> engine.create(type, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> parameters) {
        return ask(engine -> engine.create(type, parameters));
    }

    @Override
    public void delete(RawEntity<?>... rows) {
        ask(engine -> {
            engine.delete(rows);
            return null;
        });
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(engine -> engine.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return ask(engine -> engine.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return ask(engine -> engine.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return ask(engine -> engine.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return ask(engine -> engine.find(type, field, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(Class<T> type, String keyField, String sql, Object... parameters) {
        return ask(engine -> engine.findWithSQL(type, keyField, sql, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, EntityStreamCallback<T, K> callback) {
        ask(engine -> {
            engine.stream(type, callback);
            return null;
        });
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        ask(engine -> {
            engine.stream(type, query, callback);
            return null;
        });
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return ask(engine -> engine.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(engine -> engine.count(type, criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return ask(engine -> engine.count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        await();
        return transactions.execute(callback);
    }

    @Override
    public ActiveObjectsModuleMetaData moduleMetaData() {
        return new Readiness(ready, entities);
    }

    private <R> R ask(Question<R> question) {
        await();
        try {
            return question.answer(entities);
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private void await() {
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ActiveObjectsException("Interrupted while waiting for the tables", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ActiveObjectsException("The tables of " + names.prefix() + " are not ready", e);
        }
    }

    private interface Question<R> {
        R answer(EntityManager engine) throws SQLException;
    }
}
