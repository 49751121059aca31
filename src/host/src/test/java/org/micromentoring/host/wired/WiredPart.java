package org.micromentoring.host.wired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Part;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Installs the bundle of the wired tests beside the plugin, and answers the runner. */
public final class WiredPart implements Part {
    private final RunTest servlet = new RunTest();

    /** The jar with the tests, copied here by the build. */
    public static Path jar() {
        Path folder = Path.of(System.getProperty("host.target", "target"), "wired");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith("-tests.jar")).toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("There must be exactly one jar of wired tests in " + folder + ", not " + jars);
            }
            return jars.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(Node node) {
        node.web().servlet("wired-tests", servlet, "/rest/atlassiantestrunner/1.0/runtest/*");
    }

    @Override
    public void ready(Node node) {
        try {
            Bundle tests = node.plugin().installed().bundle().getBundleContext().installBundle("reference:" + jar().toUri());
            tests.start();
            servlet.serve(tests, () -> node.plugin().installed());
        } catch (BundleException e) {
            throw new IllegalStateException("The wired tests cannot be installed: " + e.getMessage(), e);
        }
    }
}
