package org.micromentoring.host.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.micromentoring.engine.Database;

/**
 * How a node is started, from system properties.
 *
 * @param node              number of this node, from 1; only the first one seeds
 * @param target            build folder that holds {@code bundles} and {@code plugins}
 * @param redirectAnonymous anonymous callers of pages for licensed people are redirected, or get 401
 * @param tablesDelayMillis how long the tables of plugins are late
 * @param velocityHelper    whether the first of the two services for templates is offered
 * @param pluginJar         the plugin; without it the one jar in {@code plugins} of the build folder
 */
public record Options(int port, int people, String databaseKind, int nodes, int node, Optional<Database> database, Path target,
        boolean redirectAnonymous, long tablesDelayMillis, boolean velocityHelper, String baseUrl, Optional<Path> pluginJar) {
    public static final String CONTEXT_PATH = "/confluence";

    /** -Dport, -Dpeople, -Ddatabase, -Dnodes and those of tests, which start with {@code host.}. */
    public static Options of(Properties given) {
        int port = Integer.parseInt(given.getProperty("port", "1990"));
        Optional<Database> database = Optional.ofNullable(given.getProperty("host.jdbc.url"))
                .map(url -> Database.at(url, given.getProperty("host.jdbc.user", "sa"), given.getProperty("host.jdbc.password", "")));
        return new Options(port,
                Integer.parseInt(given.getProperty("people", "500")),
                given.getProperty("database", "h2"),
                Integer.parseInt(given.getProperty("nodes", "1")),
                Integer.parseInt(given.getProperty("host.node", "1")),
                database,
                Path.of(given.getProperty("host.target", "src/host/target")),
                !"401".equals(given.getProperty("host.anonymous", "redirect")),
                Long.parseLong(given.getProperty("host.tables.delay", "0")),
                !"off".equals(given.getProperty("host.velocity-helper", "on")),
                given.getProperty("host.base-url", "http://localhost:" + port + CONTEXT_PATH),
                Optional.ofNullable(given.getProperty("host.plugin.jar")).map(Path::of));
    }

    /** The jar to start with. */
    Path plugin() {
        return pluginJar.orElseGet(() -> onlyJar(target.resolve("plugins")));
    }

    private static Path onlyJar(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("There must be exactly one plugin in " + folder + ", not " + jars);
            }
            return jars.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("No plugin in " + folder, e);
        }
    }

    Options with(Database chosen) {
        return new Options(port, people, databaseKind, nodes, node, Optional.of(chosen), target, redirectAnonymous, tablesDelayMillis,
                velocityHelper, baseUrl, pluginJar);
    }
}
