package org.micromentoring.host.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.PostgresServer;

/** Starts the embedded host for trying out; Ctrl-C ends it. It is not Confluence. */
public final class Host {
    /** Warnings that hold for nobody here. Kept, because the logging system forgets levels of loggers that nobody holds. */
    private static final List<Logger> QUIET = new ArrayList<>();

    private Host() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        quietLogs();
        long start = System.nanoTime();
        Options options = Options.of(System.getProperties());
        Options complete = options.database().isPresent() ? options : options.with(database(options));
        Node node = Node.start(complete, Parts.all());
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        System.out.printf("%n  Ready after %.1f s: http://localhost:%d%s/%n", (System.nanoTime() - start) / 1e9, complete.port(), Options.CONTEXT_PATH);
        Thread.currentThread().join();
    }

    private static Database database(Options options) {
        if (options.nodes() > 1 || options.databaseKind().equals("postgresql")) {
            PostgresServer server = PostgresServer.start(0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server.create("host");
        }
        return switch (options.databaseKind()) {
            case "h2" -> Database.h2("host");
            case "h2-file" -> Database.h2File(options.target().resolve("database").resolve("host"));
            default -> throw new IllegalArgumentException("-Ddatabase must be h2, h2-file or postgresql, not " + options.databaseKind());
        };
    }

    /** Tomcat, Jersey and Felix say much that helps nobody here; set -Dhost.log=info to hear it. */
    static void quietLogs() {
        Logger root = Logger.getLogger("");
        root.setLevel("info".equals(System.getProperty("host.log")) ? Level.INFO : Level.WARNING);
        for (String name : List.of("org.glassfish.jersey.internal.inject.Providers", "org.glassfish.jersey.message.internal.MessagingBinders")) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.SEVERE);
            QUIET.add(logger);
        }
    }
}
