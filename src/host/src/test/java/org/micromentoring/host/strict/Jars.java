package org.micromentoring.host.strict;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Another version of the plugin's jar, made from the one that was just built. An older one really lacks what it lacks: the accessors
 * of a column are gone from the entity and from all code that called them, a table with its entrances is gone from the descriptor.
 */
final class Jars {
    static final String DESCRIPTOR = "atlassian-plugin.xml";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** The jar that ships. */
    static Path shipped() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("host.target"), "plugins"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As version 0.0.9 could have been: nobody had a place of work, vocabulary could be neither looked after nor imported, and there were
     * a page and a macro that have gone since.
     */
    static Path older() {
        return new Jars().version("0.0.9").without("org/micromentoring/profile/AoProfile", "WorkLocation")
                .descriptor(text -> text.replace("<entity>org.micromentoring.skill.vocabulary.AoImport</entity>", "")
                        .replace("<package>org.micromentoring.skill.vocabulary</package>", "")
                        .replaceAll("(?s)<(servlet|job-config|web-item|web-resource) key=\"(vocabulary-page|import-page|vocabulary-import|vocabulary-link|web-skill-import)\".*?</\\1>", "")
                        .replace("</atlassian-plugin>", "<servlet key=\"gone-page\" class=\"org.micromentoring.privacy.PrivacyPage\"><url-pattern>/mentoring/gone</url-pattern></servlet>"
                                + "<xhtml-macro key=\"gone-macro\" name=\"gone-macro\" class=\"org.micromentoring.directory.DirectoryMacro\"/></atlassian-plugin>"))
                .write("older.jar");
    }

    /** As a later version could be: two upgrade tasks, and a bean that is told of start and stop. */
    static Path next() {
        return new Jars().version("0.2.0")
                .with("org/micromentoring/host/strict/next/")
                .manifest("Import-Package", value -> value.contains("com.atlassian.event.api") ? value : value + ",com.atlassian.event.api")
                .descriptor(text -> text.replace("</ao>", "<upgradeTask>org.micromentoring.host.strict.next.CountTask</upgradeTask>"
                        + "<upgradeTask>org.micromentoring.host.strict.next.MarkTask</upgradeTask></ao>"))
                .edit("META-INF/spring/plugin-context.xml", text -> text.replace("</beans>",
                        "<bean id=\"witness\" class=\"org.micromentoring.host.strict.next.Witness\" autowire=\"constructor\"/>"
                                + "<osgi:service ref=\"witness\" interface=\"com.atlassian.sal.api.lifecycle.LifecycleAware\"/></beans>"))
                .write("next.jar");
    }

    Jars() {
        try (JarFile jar = new JarFile(shipped().toFile())) {
            for (JarEntry entry : jar.stream().filter(it -> !it.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Jars version(String version) {
        manifest("Bundle-Version", before -> version);
        return descriptor(text -> text.replaceFirst("<version>[^<]*</version>", "<version>" + version + "</version>"));
    }

    Jars descriptor(UnaryOperator<String> change) {
        return edit(DESCRIPTOR, change);
    }

    Jars edit(String entry, UnaryOperator<String> change) {
        entries.computeIfPresent(entry, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Jars manifest(String header, UnaryOperator<String> change) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(entries.get(MANIFEST)));
            manifest.getMainAttributes().compute(new Attributes.Name(header), (name, value) -> change.apply((String) value));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            entries.put(MANIFEST, out.toByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the getter and the setter of a column away, from the entity and from whoever called them. */
    Jars without(String entity, String noun) {
        WithoutColumn cut = new WithoutColumn(entity, noun);
        entries.replaceAll((name, bytes) -> name.startsWith("org/micromentoring/") && name.endsWith(".class") ? cut.in(bytes) : bytes);
        return this;
    }

    /** Puts the classes of a folder of these tests into the jar. */
    Jars with(String folder) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("host.target"), "test-classes").resolve(folder))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                entries.put(folder + file.getFileName(), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name) {
        Path file = Path.of(System.getProperty("host.target"), "jars", name);
        try {
            Files.createDirectories(file.getParent());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
                for (String entry : Stream.concat(List.of(MANIFEST).stream(), entries.keySet().stream()).distinct().toList()) {
                    out.putNextEntry(new JarEntry(entry));
                    out.write(entries.get(entry));
                    out.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
