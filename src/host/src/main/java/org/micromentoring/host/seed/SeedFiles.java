package org.micromentoring.host.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that the organisation is drawn from. */
final class SeedFiles {
    private SeedFiles() {
    }

    /** Without comments and empty lines. */
    static List<String> lines(String file) {
        return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    static String text(String file) {
        try (InputStream in = SeedFiles.class.getResourceAsStream("/host-seed/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
