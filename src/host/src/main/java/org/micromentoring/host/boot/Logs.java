package org.micromentoring.host.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tomcat and Jersey say much that helps nobody here; -Dhost.log=info lets them. */
final class Logs {
    /** Kept, because the logging system forgets levels of loggers that nobody holds. */
    private static final List<Logger> QUIET = new ArrayList<>();

    private Logs() {
    }

    static synchronized void quiet() {
        if (!QUIET.isEmpty() || "info".equals(System.getProperty("host.log"))) {
            return;
        }
        set("", Level.WARNING);
        // They warn of providers that nobody here wants.
        set("org.glassfish.jersey.internal.inject.Providers", Level.SEVERE);
        set("org.glassfish.jersey.message.internal.MessagingBinders", Level.SEVERE);
    }

    private static void set(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        QUIET.add(logger);
    }
}
