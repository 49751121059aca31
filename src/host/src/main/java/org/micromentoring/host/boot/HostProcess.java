package org.micromentoring.host.boot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.micromentoring.engine.Database;

/** A node in a process of its own, with the class path of this one. It ends with this process at the latest. */
public final class HostProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How to start it: {@code properties} are those of {@link Options}, or with a minus those of the JVM. */
    public record Plan(int port, Database database, Path target, Map<String, String> properties) {
        Path log() {
            return target.resolve("nodes").resolve("node-" + port + ".log");
        }
    }

    private final Plan plan;
    private final Process process;

    private HostProcess(Plan plan, Process process) {
        this.plan = plan;
        this.process = process;
    }

    /** Returns when the node is ready. */
    public static HostProcess start(Plan plan) {
        HostProcess started = launch(plan);
        started.awaitReady();
        return started;
    }

    /** Returns at once; what the node says goes to a file, because our own output may belong to a test runner. */
    public static HostProcess launch(Plan plan) {
        try {
            Files.createDirectories(plan.log().getParent());
            return new HostProcess(plan, new ProcessBuilder(command(plan)).redirectErrorStream(true).redirectOutput(plan.log().toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String baseUrl() {
        return "http://localhost:" + plan.port() + Options.CONTEXT_PATH;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void awaitReady() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create(baseUrl() + "/host/ready")).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers(client, question)) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The node at port " + plan.port() + " did not come up. Its last words, from " + plan.log() + ":\n" + lastWords());
    }

    /** As a power cut would end it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(15, java.util.concurrent.TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(plan.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> command(Plan plan) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
                "-Xmx768m", "-Dport=" + plan.port(), "-Dhost.target=" + plan.target().toAbsolutePath(), "-Dhost.parent=" + ProcessHandle.current().pid(),
                "-Dhost.jdbc.url=" + plan.database().url(), "-Dhost.jdbc.user=" + plan.database().user(), "-Dhost.jdbc.password=" + plan.database().password()));
        plan.properties().forEach((name, value) -> command.add((name.startsWith("-") ? "" : "-D") + name + "=" + value));
        command.add(Host.class.getName());
        return command;
    }

    /** Inside Maven the classes come from a loader of its own. */
    private static String classPath() {
        return HostProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(HostProcess::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    private static boolean answers(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
