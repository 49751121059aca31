package org.micromentoring.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.time.Duration;

/** Where the tables lie: an address with a kind. */
public record Database(Kind kind, String url, String user, String password) {

    public enum Kind {
        H2("PUBLIC"), POSTGRESQL("public");

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        String schema() {
            return schema;
        }
    }

    private static final String H2_OPTIONS = ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    /** Lives in memory until this JVM ends. */
    public static Database h2(String name) {
        return new Database(Kind.H2, "jdbc:h2:mem:" + name + H2_OPTIONS, "sa", "");
    }

    /** A file without its ending. */
    public static Database h2File(Path file) {
        return new Database(Kind.H2, "jdbc:h2:file:" + file.toAbsolutePath() + ";LOCK_TIMEOUT=10000", "sa", "");
    }

    public static Database postgresql(String url, String user, String password) {
        return new Database(Kind.POSTGRESQL, url, user, password);
    }

    /** The kind is read from the address. */
    public static Database at(String url, String user, String password) {
        return new Database(url.startsWith("jdbc:h2:") ? Kind.H2 : Kind.POSTGRESQL, url, user, password);
    }

    HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(30).toMillis());
        config.setExceptionOverrideClassName(KeepAfterTimeout.class.getName());
        config.setThreadFactory(Database::thread);
        return new HikariDataSource(config);
    }

    /**
     * A new thread remembers who is on the stack. Opening connections often begins inside a plugin, whose classes would then live as long
     * as the pool and the driver's cleaner; a privileged call hides it.
     */
    @SuppressWarnings("removal")
    private static Thread thread(Runnable work) {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
            Thread thread = new Thread(work, "host-connections");
            thread.setDaemon(true);
            return thread;
        });
    }
}
