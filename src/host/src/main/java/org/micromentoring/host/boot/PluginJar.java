package org.micromentoring.host.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.micromentoring.host.check.PluginCheck;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.descriptor.DescriptorReader;

/** A plugin's jar looked at before anything is done with it. */
final class PluginJar {
    private PluginJar() {
    }

    /** Refuses a file that is no plugin, or one that Confluence would refuse, with the reasons. */
    static Descriptor check(Path file) {
        PluginCheck.demand(file);
        try (JarFile jar = new JarFile(file.toFile())) {
            Descriptor descriptor = DescriptorReader.read(descriptor(jar, file));
            Optional<String> key = Optional.ofNullable(jar.getManifest()).map(manifest -> manifest.getMainAttributes().getValue("Atlassian-Plugin-Key"));
            if (!key.map(descriptor.key()::equals).orElse(false)) {
                throw new IllegalArgumentException("atlassian-plugin.xml says " + descriptor.key() + ", the manifest says " + key.orElse("nothing"));
            }
            return descriptor;
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " is no readable jar: " + e.getMessage(), e);
        }
    }

    private static InputStream descriptor(JarFile jar, Path file) throws IOException {
        if (jar.getEntry("atlassian-plugin.xml") == null) {
            throw new IllegalArgumentException(file + " has no atlassian-plugin.xml");
        }
        return jar.getInputStream(jar.getEntry("atlassian-plugin.xml"));
    }
}
