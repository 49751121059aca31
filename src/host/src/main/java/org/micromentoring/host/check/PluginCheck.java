package org.micromentoring.host.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micromentoring.host.descriptor.DescriptorReader;
import org.micromentoring.host.descriptor.Finding;
import org.micromentoring.host.osgi.ExportedPackages;
import org.micromentoring.host.templates.AllowlistLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules of the host for one jar: manifest, classes, descriptor, texts, templates. Nothing of the jar is run. */
public final class PluginCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCheck.class);
    private static final String DESCRIPTOR = "atlassian-plugin.xml";

    private PluginCheck() {
    }

    /** Worst first; empty when there is nothing to say. */
    public static List<Finding> of(Path path) {
        try {
            return of(JarContents.open(path));
        } catch (IllegalArgumentException e) {
            return List.of(new Finding(Finding.Level.REFUSED, path.getFileName().toString(), 0, "", e.getMessage()));
        }
    }

    /** Logs what this host leaves out, and what is odd. @throws IllegalArgumentException when Confluence would refuse the jar */
    public static void demand(Path path) {
        List<Finding> findings = of(path);
        findings.stream().filter(finding -> finding.level() == Finding.Level.NOT_RUN).forEach(finding -> LOG.warn("{}: {}", path.getFileName(), finding));
        findings.stream().filter(finding -> finding.level() == Finding.Level.WARNED).forEach(finding -> LOG.info("{}: {}", path.getFileName(), finding));
        List<Finding> refused = Finding.refused(findings);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(path.getFileName() + " is refused:" + Finding.lines(refused));
        }
    }

    private static List<Finding> of(JarContents jar) {
        Optional<byte[]> descriptor = jar.bytes(DESCRIPTOR);
        ExportedPackages offered = ExportedPackages.ofTheHost();
        List<Finding> findings = new ArrayList<>();
        if (descriptor.isEmpty()) {
            findings.add(new Finding(Finding.Level.REFUSED, DESCRIPTOR, 0, "", "is missing at the root of the jar"));
        } else {
            try {
                findings.addAll(DescriptorReader.judge(new ByteArrayInputStream(descriptor.get()), jar));
                Outline outline = Outline.of(descriptor.get());
                findings.addAll(new ManifestRules(jar, offered).check(outline.key()));
                findings.addAll(new TemplateRules(jar, callable(outline), outline.key(), outline.webResources()).check());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        findings.addAll(new ClassFileRules(jar, offered).check());
        return findings.stream().distinct().sorted(java.util.Comparator.comparing(Finding::level)).toList();
    }

    private static Set<String> callable(Outline outline) {
        return Stream.concat(outline.methods().stream().flatMap(line -> AllowlistLine.parse(line).stream()).map(AllowlistLine::method),
                AllowlistLine.namesForAll().stream()).collect(Collectors.toSet());
    }
}
