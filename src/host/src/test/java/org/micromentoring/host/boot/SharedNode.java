package org.micromentoring.host.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.micromentoring.engine.Database;
import org.micromentoring.host.wired.WiredPart;

/** One node on H2 with a small organisation, for all tests that do not mind each other; it ends with the process. */
public final class SharedNode {
    private static Node node;

    private SharedNode() {
    }

    public static synchronized Node get() {
        if (node == null) {
            node = start("shared", 60);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        }
        return node;
    }

    /** The plugin's descriptor as it lies in the project. */
    public static String descriptor() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("atlassian-plugin.xml"))) {
            folder = folder.getParent();
        }
        try {
            return Files.readString(folder.resolve("atlassian-plugin.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node of one's own; whoever asks closes it. */
    public static Node start(String name, int people) {
        return start(name, people, Map.of());
    }

    /** With switches of {@link Options} of its own. */
    public static Node start(String name, int people, Map<String, String> switches) {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.putAll(switches);
        given.setProperty("port", String.valueOf(Ports.free()));
        given.setProperty("people", String.valueOf(people));
        return Node.start(Options.of(given).with(Database.h2(name)), parts());
    }

    private static List<Part> parts() {
        List<Part> parts = new ArrayList<>(Parts.all());
        parts.add(new WiredPart());
        return parts;
    }
}
