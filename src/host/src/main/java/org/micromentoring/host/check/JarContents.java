package org.micromentoring.host.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.micromentoring.host.descriptor.ClassShape;
import org.micromentoring.host.descriptor.Contents;

/** A plugin's jar, read but not started. */
public final class JarContents implements Contents {
    private static final String KEY = "Atlassian-Plugin-Key";

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Manifest manifest;
    private final Map<String, Optional<ClassShape>> shapes = new HashMap<>();

    private JarContents(Manifest manifest) {
        this.manifest = manifest;
    }

    /** @throws IllegalArgumentException when it is no jar */
    public static JarContents open(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            JarContents opened = new JarContents(Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new));
            for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    opened.files.put(entry.getName(), in.readAllBytes());
                }
            }
            return opened;
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " is no readable jar: " + e.getMessage(), e);
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).map(String::trim);
    }

    @Override
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(plain(path)));
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public boolean isTransformed() {
        return header(KEY).isEmpty();
    }

    @Override
    public boolean has(String path) {
        String plain = plain(path);
        String folder = plain.endsWith("/") || plain.isEmpty() ? plain : plain + "/";
        return files.containsKey(plain) || Optional.ofNullable(files.ceilingKey(folder)).filter(name -> name.startsWith(folder)).isPresent();
    }

    @Override
    public List<String> below(String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public boolean holds(String className) {
        return files.containsKey(path(className));
    }

    @Override
    public Optional<ClassShape> shape(String className) {
        Optional<ClassShape> known = shapes.get(className);
        if (known == null) {
            known = Optional.ofNullable(files.get(path(className))).or(() -> outside(className)).flatMap(JarContents::readable);
            shapes.put(className, known);
        }
        return known;
    }

    @Override
    public boolean sees(String packageName) {
        boolean own = files.keySet().stream().anyMatch(name -> name.startsWith(packageName.replace('.', '/') + "/") && name.endsWith(".class"));
        return own || isTransformed() || packageName.startsWith("java.") || Header.of(header("Import-Package")).stream().anyMatch(clause -> clause.names().contains(packageName))
                || Header.of(header("DynamicImport-Package")).stream().flatMap(clause -> clause.names().stream()).anyMatch(pattern -> pattern.equals("*")
                || pattern.equals(packageName) || pattern.endsWith(".*") && packageName.startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    @Override
    public Optional<Map<String, Optional<String>>> beans() {
        return SpringBeans.of(this);
    }

    private static Optional<ClassShape> readable(byte[] bytes) {
        try {
            return Optional.of(ClassFiles.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the host offers and what Java has; a class of the host's own is nobody's business. */
    private static Optional<byte[]> outside(String className) {
        if (className.startsWith("org.micromentoring.") || className.endsWith("]")) {
            return Optional.empty();
        }
        try (InputStream in = JarContents.class.getClassLoader().getResourceAsStream(path(className))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static String plain(String path) {
        return path.replaceFirst("^/+", "");
    }
}
