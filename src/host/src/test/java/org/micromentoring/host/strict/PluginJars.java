package org.micromentoring.host.strict;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.micromentoring.host.check.PluginCheck;
import org.micromentoring.host.descriptor.Finding;

/** Makes jars of plugins that never were, with everything right but what a test makes wrong. */
final class PluginJars {
    static final String KEY = "org.example.plants";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", KEY, "Bundle-Version", "1.0.0",
            "Atlassian-Plugin-Key", KEY, "Spring-Context", "*", "DynamicImport-Package", "*"));

    static PluginJars with(String modules) {
        return whole("<atlassian-plugin key='" + KEY + "' name='Plants' plugins-version='2'>\n<plugin-info><description>Plants</description>"
                + "<version>1.0.0</version><vendor name='Example'/></plugin-info>\n" + modules + "\n</atlassian-plugin>").file("META-INF/spring/beans.xml",
                "<beans xmlns='http://www.springframework.org/schema/beans'><bean id='waterJob' class='" + Plants.Water.class.getName() + "'/>"
                        + "<bean id='noJob' class='" + Plants.Page.class.getName() + "'/></beans>").classes(Plants.class.getDeclaredClasses());
    }

    static PluginJars whole(String descriptor) {
        return new PluginJars().file("atlassian-plugin.xml", descriptor);
    }

    PluginJars file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    PluginJars file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    PluginJars without(String path) {
        files.remove(path);
        return this;
    }

    PluginJars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    PluginJars withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    PluginJars classes(Class<?>... types) {
        for (Class<?> type : types) {
            file(type.getName().replace('.', '/') + ".class", bytes(type));
        }
        return this;
    }

    static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write() {
        try {
            Path jar = Files.createTempFile("plugin", ".jar");
            jar.toFile().deleteOnExit();
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
            try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new JarEntry(file.getKey()));
                    new ByteArrayInputStream(file.getValue()).transferTo(zip);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> findings() {
        return PluginCheck.of(write()).stream().map(Finding::toString).toList();
    }
}
