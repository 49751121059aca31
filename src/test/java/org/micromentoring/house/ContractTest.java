package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.Assert;
import org.junit.Test;

/** What the jar asks of the host is written down, line by line, in src/test/resources/imports.txt; what it brings is only ours. */
public class ContractTest {
    private static final Path CLASSES = House.ROOT.resolve("target/classes");
    private static final Path LIST = House.ROOT.resolve("src/test/resources/imports.txt");

    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyImportIsListedAndTheOtherWayRound() throws IOException {
        Set<String> imports = packages(manifest().getValue("Import-Package"));
        Set<String> listed = House.read(LIST).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(String::trim).collect(Collectors.toCollection(TreeSet::new));
        imports.stream().filter(it -> !listed.contains(it)).forEach(it -> breaches.add(
            "src/test/resources/imports.txt: add \"" + it + "\", if a decision file says that the host really has it"));
        listed.stream().filter(it -> !imports.contains(it)).forEach(it -> breaches.add(
            "src/test/resources/imports.txt: take out \"" + it + "\"; the jar does not ask for it, or in another way"));
        none(breaches);
    }

    @Test
    public void noVersionOfTheHostIsAskedFor() throws IOException {
        for (String line : packages(manifest().getValue("Import-Package"))) {
            if (line.contains("version") && !line.startsWith("javax.ws.rs")) {
                breaches.add("src/pom.xml: " + line + ": versions of the host's packages differ from release to release");
            }
        }
        none(breaches);
    }

    @Test
    public void theBundleIsATransformerlessPlugin() throws IOException {
        Attributes manifest = manifest();
        Assert.assertEquals(House.PLUGIN, manifest.getValue("Bundle-SymbolicName"));
        Assert.assertEquals(House.PLUGIN, manifest.getValue("Atlassian-Plugin-Key"));
        Assert.assertEquals("*", manifest.getValue("Spring-Context"));
        Assert.assertNull("nothing may load what was not there at build time", manifest.getValue("DynamicImport-Package"));
        String exported = String.valueOf(manifest.getValue("Export-Package"));
        for (String line : split(exported.equals("null") ? "" : exported)) {
            if (!line.contains("mandatory:=")) {
                breaches.add("src/pom.xml: " + line + ": exported to everybody; only the wired tests get our packages, by a mandatory attribute");
            }
        }
        none(breaches);
    }

    @Test
    public void theJarBringsOnlyWhatIsOurs() throws IOException {
        Attributes manifest = manifest();
        Set<String> packed = packages(manifest.getValue("Private-Package"));
        packed.addAll(packages(String.valueOf(manifest.getValue("Export-Package"))).stream().map(it -> it.replaceAll(";.*", "")).toList());
        for (Path file : House.files(CLASSES, ".class")) {
            String folder = CLASSES.relativize(file).getParent().toString().replace('/', '.');
            boolean ours = folder.startsWith(House.ROOT_PACKAGE + ".") || folder.equals("org.apache.commons.csv");
            if (!ours) {
                breaches.add("target/classes/" + CLASSES.relativize(file) + ": not ours; the host brings its own classes");
            } else if (!packed.contains(folder)) {
                breaches.add("target/classes/" + CLASSES.relativize(file) + ": its package is not in the manifest");
            }
        }
        Assert.assertTrue("no classes in target/classes", packed.contains(House.ROOT_PACKAGE + ".kernel"));
        none(breaches);
    }

    private static Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    /** One line for each package, as the list has it: name, then what is optional, then what version. */
    private static Set<String> packages(String header) {
        return split(header).stream().map(it -> it.replace("\"", "").replace(";resolution:=optional", " optional").replace(";version=", " version "))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Commas inside quotes divide nothing. */
    private static List<String> split(String header) {
        return Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).filter(it -> !it.isBlank() && !it.equals("null")).toList();
    }
}
