package org.micromentoring.host.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.host.descriptor.Finding;
import org.micromentoring.host.osgi.ExportedPackages;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What the manifest of a ready bundle must say. */
final class ManifestRules {
    private static final String FILE = "META-INF/MANIFEST.MF";
    private static final Pattern JAVA = Pattern.compile("osgi\\.ee.*JavaSE.*version\\s*>?=\\s*(\\d+(?:\\.\\d+)?)");
    private static final List<String> FROM_BUNDLES = List.of("org.springframework.", "org.eclipse.gemini.blueprint.", "org.aopalliance.");
    private static final List<String> OF_JAVA = List.of("javax.xml", "javax.net", "javax.crypto", "javax.security", "javax.sql", "javax.management",
            "javax.naming", "javax.imageio", "javax.script", "javax.swing", "org.w3c.dom", "org.xml.sax", "org.osgi", "sun.misc", "java.");

    private final JarContents jar;
    private final ExportedPackages offered;
    private final List<Finding> findings = new ArrayList<>();

    ManifestRules(JarContents jar, ExportedPackages offered) {
        this.jar = jar;
        this.offered = offered;
    }

    List<Finding> check(String descriptorKey) {
        jar.strayNames().forEach(name -> findings.add(new Finding(Finding.Level.WARNED, name, 0, "", "is a name that no class loader finds and that leads out of a folder where the jar is unpacked")));
        Optional<String> key = jar.header("Atlassian-Plugin-Key");
        if (key.isEmpty()) {
            add(Finding.Level.NOT_RUN, "Atlassian-Plugin-Key", "is missing: Confluence 9 would make a bundle of this jar itself; the embedded host runs ready bundles only");
            return findings;
        }
        refuseIf(!descriptorKey.isEmpty() && !key.get().equals(descriptorKey), "Atlassian-Plugin-Key", "says " + key.get() + ", atlassian-plugin.xml says " + descriptorKey);
        refuseIf(!"2".equals(jar.header("Bundle-ManifestVersion").orElse("")), "Bundle-ManifestVersion", "must be 2");
        refuseIf(jar.header("Bundle-SymbolicName").isEmpty(), "Bundle-SymbolicName", "is missing");
        jar.header("Bundle-Version").filter(text -> !isVersion(text)).ifPresent(text -> refuseIf(true, "Bundle-Version", "\"" + text + "\" is no version of OSGi"));
        refuseIf(jar.header("Fragment-Host").isPresent(), "Fragment-Host", "a fragment cannot be a plugin");
        jar.header("Bundle-Activator").filter(name -> !jar.holds(name)).ifPresent(name -> refuseIf(true, "Bundle-Activator", "there is no class " + name + " in the jar"));
        Header.of(jar.header("Bundle-ClassPath")).stream().flatMap(clause -> clause.names().stream()).filter(name -> !name.equals(".") && !jar.has(name))
                .forEach(name -> refuseIf(true, "Bundle-ClassPath", "there is no " + name + " in the jar"));
        spring();
        java();
        Header.of(jar.header("Import-Package")).forEach(this::imported);
        return findings;
    }

    private void spring() {
        List<String> files = jar.below("META-INF/spring").stream().filter(name -> name.endsWith(".xml")).toList();
        Header.of(jar.header("Spring-Context")).stream().flatMap(clause -> clause.names().stream()).filter(name -> !name.contains("*") && !jar.has(name))
                .forEach(name -> refuseIf(true, "Spring-Context", "there is no " + name + " in the jar"));
        if (files.isEmpty() && jar.header("Spring-Context").filter(text -> !text.startsWith("*")).isEmpty()) {
            add(Finding.Level.WARNED, "Spring-Context", "there is no META-INF/spring/*.xml: without a Spring context no class of a module can be made");
        }
    }

    private void java() {
        Matcher java = JAVA.matcher(jar.header("Require-Capability").orElse(""));
        if (java.find()) {
            refuseIf(Double.parseDouble(java.group(1)) > 17, "Require-Capability", "asks for Java " + java.group(1) + "; Confluence 9 runs on Java 17");
        }
    }

    private void imported(Header clause) {
        for (String name : clause.names()) {
            Optional<String> version = offered.version(name);
            Optional<VersionRange> range = Optional.ofNullable(clause.attributes().get("version")).flatMap(ManifestRules::range);
            boolean known = FROM_BUNDLES.stream().anyMatch((name + ".")::startsWith) || OF_JAVA.stream().anyMatch(name::startsWith) || jar.below(name.replace('.', '/')).stream().anyMatch(file -> file.endsWith(".class"));
            if (clause.isOptional() || known && version.isEmpty()) {
                continue;
            }
            if (name.startsWith("jakarta.")) {
                refuseIf(true, "Import-Package", name + " comes with Confluence 10; Confluence 9 has javax");
            } else if (version.isEmpty()) {
                boolean product = name.startsWith("com.atlassian.") || name.startsWith("com.opensymphony.") || name.startsWith("org.apache.struts2");
                add(product ? Finding.Level.NOT_RUN : Finding.Level.WARNED, "Import-Package", product
                        ? "the embedded host does not offer " + name + "; whether Confluence does cannot be told here"
                        : name + " is offered by nobody that is known here; Platform 7 took many libraries away: put it into the jar, or make it optional");
            } else if (range.isPresent() && !range.get().includes(Version.parseVersion(version.get()))) {
                boolean product = name.startsWith("com.atlassian.");
                add(product ? Finding.Level.WARNED : Finding.Level.REFUSED, "Import-Package", name + " is asked for in version " + range.get()
                        + ", offered in " + version.get() + (product ? " here; packages of the product carry varying versions, so better ask for none" : ""));
            }
        }
    }

    private static Optional<VersionRange> range(String text) {
        try {
            return Optional.of(new VersionRange(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isVersion(String text) {
        try {
            Version.parseVersion(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuseIf(boolean wrong, String header, String reason) {
        if (wrong) {
            add(Finding.Level.REFUSED, header, reason);
        }
    }

    private void add(Finding.Level level, String header, String reason) {
        findings.add(new Finding(level, FILE, 0, header, reason));
    }
}
