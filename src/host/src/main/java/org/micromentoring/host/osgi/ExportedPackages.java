package org.micromentoring.host.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the host's own class path that bundles may import, found in the jar of one known class each. */
public final class ExportedPackages {
    private final TreeMap<String, String> versions = new TreeMap<>();

    /** What a plugin may import from the product; everything else must be in its jar. */
    public static ExportedPackages ofTheHost() {
        ExportedPackages exported = new ExportedPackages();
        onlyInTests("org.junit.Test").ifPresent(junit -> exported.of(junit, "org.junit", "4.13.2"));
        onlyInTests("org.hamcrest.Matcher").ifPresent(hamcrest -> exported.of(hamcrest, "org.hamcrest", "1.3"));
        return exported
                .of(com.atlassian.confluence.macro.Macro.class, "com.atlassian", "9.2.0")
                .of(net.java.ao.Entity.class, "net.java.ao", "6.1.1")
                .of(javax.servlet.Servlet.class, "javax.servlet", "4.0.0")
                .of(javax.ws.rs.Path.class, "javax.ws.rs", "2.1.0")
                .of(javax.inject.Inject.class, "javax.inject", "1.0.0")
                .of(javax.annotation.PostConstruct.class, "javax.annotation", "1.3.0")
                .of(com.fasterxml.jackson.annotation.JsonProperty.class, "com.fasterxml.jackson.annotation", "2.17.2")
                .of(org.slf4j.Logger.class, "org.slf4j", "1.7.36")
                .of(org.apache.commons.logging.Log.class, "org.apache.commons.logging", "1.2.0")
                .of(org.springframework.transaction.support.TransactionSynchronizationManager.class,
                        "org.springframework.transaction", "5.3.39");
    }

    /** The version of a package that is offered. */
    public Optional<String> version(String packageName) {
        return Optional.ofNullable(versions.get(packageName));
    }

    /** The product's test runner brings JUnit with it; a product that people use has none. */
    private static Optional<Class<?>> onlyInTests(String name) {
        try {
            return Optional.of(Class.forName(name, false, ExportedPackages.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

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
