package org.micromentoring.host.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the host's own class path that bundles may import, found in the jar of one known class each. */
final class ExportedPackages {
    private final TreeMap<String, String> versions = new TreeMap<>();

    /** All packages under the prefix in the jar or folder that holds the class. */
    ExportedPackages of(Class<?> sentinel, String prefix, String version) {
        packages(home(sentinel)).stream()
                .filter(name -> name.equals(prefix) || name.startsWith(prefix + "."))
                .forEach(name -> versions.put(name, version));
        return this;
    }

    /** For the framework property of extra system packages. */
    String header() {
        return versions.entrySet().stream().map(e -> e.getKey() + ";version=\"" + e.getValue() + "\"").collect(Collectors.joining(","));
    }

    private static Path home(Class<?> sentinel) {
        try {
            URI source = sentinel.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(source);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> packages(Path home) {
        try {
            return Files.isDirectory(home) ? inFolder(home) : inJar(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file.getParent()).toString().replace(java.io.File.separatorChar, '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
