package org.micromentoring.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where everything lies, and how a broken rule is told: one line for each breach, with file and line and what to do. */
public final class House {
    public static final String PLUGIN = "org.micromentoring.confluence";
    public static final String ROOT_PACKAGE = "org.micromentoring";
    public static final Path ROOT = root();
    public static final Path JAVA = ROOT.resolve("src/main/java");
    public static final Path RESOURCES = ROOT.resolve("src/main/resources");
    public static final Path TEMPLATES = RESOURCES.resolve("templates/micromentoring");
    public static final Path TEXTS = RESOURCES.resolve("i18n/micromentoring");
    public static final Path WEB = RESOURCES.resolve("web");

    private House() {
    }

    public static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(suffix))
                .filter(file -> !("/" + folder.relativize(file)).matches(".*/(target|node_modules)/.*"))
                .sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Path from the top of the project, as a reader would type it. */
    public static String at(Path file) {
        return ROOT.relativize(file).toString();
    }

    public static String at(Path file, long line) {
        return at(file) + ":" + line;
    }

    public static long lineOf(String text, int offset) {
        return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Fails with all breaches at once, so that nobody mends them one build at a time. */
    public static void none(List<String> breaches) {
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches.size() + " breach(es):\n" + breaches.stream().distinct().collect(Collectors.joining("\n")));
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("atlassian-plugin.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
