package org.micromentoring.host.strict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.host.boot.SharedNode;

/** What the plugin offers, read from its descriptor and from docs/openapi.yaml, so that something new is tried without anybody thinking of it. */
final class Descriptors {
    /** One call of the service; the address is filled with a number that nobody has. */
    record Call(String method, String path, List<String> tags) {
        boolean reads() {
            return method.equals("GET");
        }
    }

    private Descriptors() {
    }

    /** From the context path on. */
    static List<String> pages() {
        List<String> pages = new ArrayList<>();
        Matcher found = Pattern.compile("<url-pattern>([^<]+)</url-pattern>").matcher(SharedNode.descriptor());
        while (found.find()) {
            pages.add("/plugins/servlet" + found.group(1).replace("*", "987654321"));
        }
        return pages;
    }

    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        String path = "";
        String method = "";
        for (String line : openapi()) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replaceAll(":$", "").replaceAll("\\{\\w+}", "987654321");
            } else if (line.matches("    (get|post|put|delete|patch):")) {
                method = line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT);
            } else if (line.startsWith("      tags: [")) {
                calls.add(new Call(method, Site.REST + path, List.of(line.replaceAll("^.*\\[|].*$", "").split(", *"))));
            }
        }
        return calls;
    }

    private static List<String> openapi() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/openapi.yaml"))) {
            folder = folder.getParent();
        }
        try {
            return Files.readAllLines(folder.resolve("docs/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
