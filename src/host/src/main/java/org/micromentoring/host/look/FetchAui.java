package org.micromentoring.host.look;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Step of the build: fetches AUI with the npm client into the host's files. Without npm or network the build goes on and the host wears its plain style.
 * Arguments: the folder of package.json, a folder to work in, the folder of the host's files.
 */
public final class FetchAui {
    private static final List<String> WANTED = List.of("aui-prototyping.js", "aui-prototyping.css", "aui-prototyping-darkmode.css",
            "aui-prototyping-design-tokens-base-themes-css.css", "fonts", "images");
    private static final long MINUTES = 3;

    private FetchAui() {
    }

    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        Path files = Path.of(arguments[2], "host-assets", "aui");
        String lock = Files.readString(source.resolve("package-lock.json"));
        Path stamp = work.resolve("fetched");
        if (Files.exists(stamp) && Files.readString(stamp).equals(lock) && Files.isDirectory(files)) {
            return;
        }
        Files.createDirectories(work);
        Files.copy(source.resolve("package.json"), work.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(work.resolve("package-lock.json"), lock);
        String failure = npm(work);
        if (!failure.isEmpty()) {
            System.out.println("AUI could not be fetched (" + failure + "): the embedded host wears its plain style.");
            return;
        }
        Path built = work.resolve("node_modules/@atlassian/aui/dist/aui");
        for (String name : WANTED) {
            copy(built.resolve(name), files.resolve(name));
        }
        Files.writeString(stamp, lock);
    }

    /** Why it failed, or nothing. */
    private static String npm(Path work) {
        String client = File.separatorChar == '\\' ? "npm.cmd" : "npm";
        File log = work.resolve("npm.log").toFile();
        try {
            Process process = new ProcessBuilder(client, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
                    .directory(work.toFile()).redirectErrorStream(true).redirectOutput(log).start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "npm took more than " + MINUTES + " minutes";
            }
            return process.exitValue() == 0 ? "" : "npm says why in " + log;
        } catch (IOException e) {
            return "there is no npm";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
