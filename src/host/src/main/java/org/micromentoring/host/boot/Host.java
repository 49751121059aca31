package org.micromentoring.host.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.PostgresServer;

/** Starts the embedded host for trying out; Ctrl-C ends it. It is not Confluence. */
public final class Host {
    private Host() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        endWithParent();
        long start = System.nanoTime();
        Options given = Options.of(System.getProperties());
        Options options = given.database().isPresent() ? given : given.with(database(given));
        List<Part> parts = Parts.all();
        Node node = Node.start(options, parts);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        List<HostProcess> others = others(options);
        if (options.node() == 1) {
            greet(start, options, others, parts);
        }
        Thread.currentThread().join();
    }

    private static void greet(long start, Options options, List<HostProcess> others, List<Part> parts) {
        System.out.printf("%n  This is an embedded host for trying out the plugin. It is not Confluence. Ready after %.1f s.%n%n", (System.nanoTime() - start) / 1e9);
        System.out.println("    " + options.baseUrl() + "/");
        others.forEach(other -> System.out.println("    " + other.baseUrl() + "/"));
        parts.stream().flatMap(part -> part.greeting().stream()).forEach(line -> System.out.println("    " + line));
        System.out.printf("%n  Ctrl-C ends it.%n");
    }

    /** The other nodes of the cluster: a process each, on the ports that follow. */
    private static List<HostProcess> others(Options options) {
        List<HostProcess> started = new ArrayList<>();
        for (int node = 2; options.node() == 1 && node <= options.nodes(); node++) {
            HostProcess other = HostProcess.start(new HostProcess.Plan(options.port() + node - 1, options.database().orElseThrow(), options.target(),
                    Map.of("host.node", String.valueOf(node), "nodes", String.valueOf(options.nodes()), "people", String.valueOf(options.people()))));
            Runtime.getRuntime().addShutdownHook(new Thread(other::close));
            started.add(other);
        }
        return started;
    }

    /** A node that another process started does not outlive it. */
    private static void endWithParent() {
        Optional.ofNullable(System.getProperty("host.parent")).map(Long::valueOf)
                .ifPresent(pid -> ProcessHandle.of(pid).ifPresentOrElse(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)),
                        () -> Runtime.getRuntime().halt(1)));
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
}
