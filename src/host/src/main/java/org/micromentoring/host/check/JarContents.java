package org.micromentoring.host.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.micromentoring.host.descriptor.ClassShape;
import org.micromentoring.host.descriptor.Contents;

/**
 * A plugin's jar with the jars in it that its class path names, read but not started. Nothing is ever written to a disk,
 * and a jar that unpacks to more than any plugin has is not read to its end.
 */
public final class JarContents implements Contents {
    private static final String KEY = "Atlassian-Plugin-Key";
    private static final int LIMIT = 192 << 20;
    private static final int FILE_LIMIT = 48 << 20;
    /** Of other files rules ask only whether they are there. */
    private static final Pattern READ = Pattern.compile(".*\\.(?:class|xml|properties|vm|jar)");
    private static final String LIBRARIES = "META-INF/lib/";

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Manifest manifest;
    /** What stands in jars inside the jar: on the class path, but no business of rules for the plugin's own files. */
    private final Map<String, byte[]> inner = new HashMap<>();
    private final Map<String, Optional<ClassShape>> shapes = new HashMap<>();
    private final Map<String, Boolean> seen = new HashMap<>();
    private Optional<Map<String, Optional<String>>> beans;
    private long size;

    private JarContents(Manifest manifest) {
        this.manifest = manifest;
    }

    /** @throws IllegalArgumentException when it is no jar, or one that nobody should open */
    public static JarContents open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("there is no such file");
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            JarContents opened = new JarContents(Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new));
            for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    opened.files.put(entry.getName(), opened.read(entry, in));
                }
            }
            opened.unpack();
            return opened;
        } catch (SecurityException e) {
            throw new IllegalArgumentException("its signature is not that of its files: " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no readable jar: " + e.getMessage(), e);
        }
    }

    private byte[] read(ZipEntry entry, InputStream in) throws IOException {
        if (!READ.matcher(entry.getName()).matches()) {
            return new byte[0];
        }
        byte[] bytes = in.readNBytes(FILE_LIMIT + 1);
        size += bytes.length;
        if (bytes.length > FILE_LIMIT || size > LIMIT) {
            throw new IOException(entry.getName() + " unpacks to more than any plugin has");
        }
        return bytes;
    }

    /** The jars of Bundle-ClassPath; in a jar that Confluence makes a bundle of, those in META-INF/lib. */
    private void unpack() throws IOException {
        List<String> jars = isTransformed() ? below(LIBRARIES).stream().filter(name -> name.endsWith(".jar")).toList()
                : Header.of(header("Bundle-ClassPath")).stream().flatMap(clause -> clause.names().stream()).filter(files::containsKey).toList();
        for (String name : jars) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files.get(name)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        inner.putIfAbsent(entry.getName(), read(entry, zip));
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(name + " in it: " + e.getMessage(), e);
            }
        }
    }

    /** Names that lead out of the jar when somebody unpacks it, or that no class loader finds. */
    List<String> strayNames() {
        return files.keySet().stream().filter(name -> name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..")).toList();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getMainAttributes().getValue(name)).map(String::trim);
    }

    @Override
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).or(() -> Optional.ofNullable(files.get(plain(path)))).or(() -> Optional.ofNullable(inner.get(plain(path))));
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
        return files.containsKey(plain) || inner.containsKey(plain) || inner.keySet().stream().anyMatch(name -> name.startsWith(folder)) || Optional.ofNullable(files.ceilingKey(folder)).filter(name -> name.startsWith(folder)).isPresent();
    }

    @Override
    public List<String> below(String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public boolean holds(String className) {
        return files.containsKey(path(className)) || inner.containsKey(path(className));
    }

    @Override
    public Optional<ClassShape> shape(String className) {
        Optional<ClassShape> known = shapes.get(className);
        if (known == null) {
            known = bytes(path(className)).or(() -> outside(className)).flatMap(JarContents::readable);
            shapes.put(className, known);
        }
        return known;
    }

    @Override
    public boolean sees(String packageName) {
        return seen.computeIfAbsent(packageName, this::isSeen);
    }

    private boolean isSeen(String packageName) {
        boolean own = Stream.concat(files.keySet().stream(), inner.keySet().stream()).anyMatch(name -> name.startsWith(packageName.replace('.', '/') + "/") && name.endsWith(".class"));
        return own || isTransformed() || packageName.startsWith("java.") || Header.of(header("Import-Package")).stream().anyMatch(clause -> clause.names().contains(packageName))
                || Header.of(header("DynamicImport-Package")).stream().flatMap(clause -> clause.names().stream()).anyMatch(pattern -> pattern.equals("*")
                || pattern.equals(packageName) || pattern.endsWith(".*") && packageName.startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    @Override
    public Optional<Map<String, Optional<String>>> beans() {
        if (beans == null) {
            beans = SpringBeans.of(this);
        }
        return beans;
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
