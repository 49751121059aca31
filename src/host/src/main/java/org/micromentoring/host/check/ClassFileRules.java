package org.micromentoring.host.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.micromentoring.host.descriptor.Finding;
import org.micromentoring.host.osgi.ExportedPackages;
import org.springframework.asm.ClassReader;

/** Class files: for Java 17 at most, none of the product's own, and nothing named that the manifest does not import. */
final class ClassFileRules {
    private static final int JAVA_17 = 61;
    private static final int CLASS_TAG = 7;

    /** What older Confluence had; no import brings it back. */
    private static final Map<String, String> GONE = Map.of("com.opensymphony.xwork", "Confluence 8.0 went over to Struts 2",
            "com.opensymphony.webwork", "Confluence 8.0 went over to Struts 2", "com.atlassian.plugins.rest.common", "REST v1 went before Confluence 9.2",
            "com.sun.jersey", "REST v1 went before Confluence 9.2");

    private final JarContents jar;
    private final ExportedPackages offered;
    private final List<Finding> findings = new ArrayList<>();

    ClassFileRules(JarContents jar, ExportedPackages offered) {
        this.jar = jar;
        this.offered = offered;
    }

    List<Finding> check() {
        TreeMap<String, String> unseen = new TreeMap<>();
        Set<String> imported = new TreeSet<>();
        Header.of(jar.header("Import-Package")).forEach(clause -> imported.addAll(clause.names()));
        for (String file : jar.names()) {
            if (!file.endsWith(".class") || file.startsWith("META-INF/versions/") || file.endsWith("module-info.class")) {
                continue;
            }
            byte[] bytes = jar.bytes(file).orElseThrow();
            int version = ClassFiles.version(bytes);
            if (version > JAVA_17) {
                add(Finding.Level.REFUSED, file, "is compiled for Java " + (version - 44) + "; Confluence 9 runs on Java 17");
            } else {
                referred(bytes).forEach(name -> unseen.putIfAbsent(name, file));
            }
            copied(file, imported);
        }
        unseen.forEach(this::gone);
        if (!jar.isTransformed()) {
            unseen.forEach(this::unseen);
        }
        return findings;
    }

    /** A copy of what the product offers: the plugin's classes would be other ones than the product's. */
    private void copied(String file, Set<String> imported) {
        if (!file.startsWith("com/atlassian/") || !file.contains("/")) {
            return;
        }
        String name = file.substring(0, file.lastIndexOf('/')).replace('/', '.');
        boolean ofTheProduct = offered.version(name).isPresent() && ClassFileRules.class.getClassLoader().getResource(file) != null;
        if (ofTheProduct) {
            add(imported.contains(name) ? Finding.Level.WARNED : Finding.Level.REFUSED, file, imported.contains(name)
                    ? "is a copy of a class of Confluence; the import wins, so it is dead weight"
                    : "is a copy of a class of Confluence, and the package is not imported: services of Confluence would not fit it");
        }
    }

    private void gone(String name, String file) {
        boolean own = jar.below(name.replace('.', '/')).stream().anyMatch(entry -> entry.endsWith(".class"));
        GONE.entrySet().stream().filter(old -> !own && (name + ".").startsWith(old.getKey() + ".")).forEach(old ->
                add(Finding.Level.WARNED, file, "uses " + name + ", which is gone: " + old.getValue()));
    }

    private void unseen(String name, String file) {
        if (jar.sees(name)) {
            return;
        }
        if (name.startsWith("jakarta.")) {
            add(Finding.Level.REFUSED, file, "uses " + name + ", which comes with Confluence 10; Confluence 9 has javax");
        } else if (!isOfJava(name)) {
            add(Finding.Level.WARNED, file, "uses " + name + ", which is neither in the jar nor imported");
        }
    }

    private static boolean isOfJava(String name) {
        return ClassLoader.getPlatformClassLoader().getDefinedPackage(name) != null
                || ModuleLayer.boot().modules().stream().anyMatch(module -> module.isNamed() && module.getPackages().contains(name)
                && (module.getName().startsWith("java.") || module.getName().startsWith("jdk.")));
    }

    private static Set<String> referred(byte[] bytes) {
        Set<String> packages = new TreeSet<>();
        try {
            ClassReader reader = new ClassReader(bytes);
            char[] buffer = new char[reader.getMaxStringLength()];
            for (int i = 1; i < reader.getItemCount(); i++) {
                int offset = reader.getItem(i);
                if (offset > 0 && bytes[offset - 1] == CLASS_TAG) {
                    String name = reader.readUTF8(offset, buffer).replaceFirst("^\\[+L?", "").replace(";", "");
                    if (name.contains("/")) {
                        packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
                    }
                }
            }
        } catch (RuntimeException e) {
            return Set.of();
        }
        return packages;
    }

    private void add(Finding.Level level, String file, String reason) {
        findings.add(new Finding(level, file, 0, "", reason));
    }
}
