package org.micromentoring.engine;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.java.ao.RawEntity;

/** Fresh tables for one test, on either database; close it at the end. */
public final class TestEngine implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<List<Object>, String> ORIGINALS = new ConcurrentHashMap<>();

    private final Engine engine;
    private final LateActiveObjects activeObjects;
    private final Runnable afterwards;

    private TestEngine(Engine engine, LateActiveObjects activeObjects, Runnable afterwards) {
        this.engine = engine;
        this.activeObjects = activeObjects;
        this.afterwards = afterwards;
    }

    @SafeVarargs
    public static TestEngine h2(String namespace, Class<? extends RawEntity<?>>... entities) {
        Engine engine = Engine.open(Database.h2("test" + NUMBERS.incrementAndGet()));
        return new TestEngine(engine, engine.activeObjects(namespace, List.of(entities)).migrate(), () -> forget(engine.database()));
    }

    @SafeVarargs
    public static TestEngine postgresql(String namespace, Class<? extends RawEntity<?>>... entities) {
        PostgresServer server = PostgresServer.shared();
        String original = ORIGINALS.computeIfAbsent(List.of(namespace, List.of(entities)), key -> original(server, namespace, List.of(entities)));
        String name = "test" + NUMBERS.incrementAndGet();
        Engine engine = Engine.open(server.copy(original, name));
        return new TestEngine(engine, engine.activeObjects(namespace, List.of(entities)).assumeMigrated(), () -> server.drop(name));
    }

    public ActiveObjects activeObjects() {
        return activeObjects;
    }

    /** The same transactions that {@link ActiveObjects#executeInTransaction} uses. */
    public TransactionTemplate transactions() {
        return engine.transactions();
    }

    /** Joins an open transaction; refuses writes outside one. */
    public DataSource dataSource() {
        return engine.dataSource();
    }

    public SqlLog sqlLog() {
        return engine.sqlLog();
    }

    /** Such as {@code AO_28BE2D}. */
    public String tablePrefix() {
        return activeObjects.names().prefix();
    }

    @Override
    public void close() {
        engine.close();
        afterwards.run();
    }

    private static String original(PostgresServer server, String namespace, List<Class<? extends RawEntity<?>>> entities) {
        String name = "original" + NUMBERS.incrementAndGet();
        try (Engine engine = Engine.open(server.create(name), 4)) {
            engine.activeObjects(namespace, entities).migrate();
        }
        return name;
    }

    private static void forget(Database h2) {
        try (Connection connection = DriverManager.getConnection(h2.url(), h2.user(), h2.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
