package org.micromentoring.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL server of this build: started by need, stopped with this JVM. Works as root too. */
public final class PostgresServer implements AutoCloseable {
    private static Optional<PostgresServer> shared = Optional.empty();

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Port 0 takes a free one. */
    public static PostgresServer start(int port) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder().setPort(port).setServerConfig("max_connections", "300").start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One server for all tests of this JVM, because starting one takes seconds. */
    public static synchronized PostgresServer shared() {
        PostgresServer server = shared.orElseGet(() -> start(0));
        shared = Optional.of(server);
        return server;
    }

    public Database database(String name) {
        return Database.postgresql(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    public Database create(String name) {
        return run("CREATE DATABASE \"" + name + "\"", name);
    }

    /** A copy, which is many times faster than making the tables again. Nobody may be connected to the original. */
    Database copy(String original, String name) {
        return run("CREATE DATABASE \"" + name + "\" TEMPLATE \"" + original + "\"", name);
    }

    public void drop(String name) {
        run("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)", name);
    }

    private Database run(String sql, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
