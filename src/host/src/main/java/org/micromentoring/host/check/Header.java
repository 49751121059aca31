package org.micromentoring.host.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One clause of a manifest header of OSGi: {@code a.b;c.d;version="[1,2)";resolution:=optional}. */
record Header(List<String> names, Map<String, String> attributes) {
    static List<Header> of(Optional<String> header) {
        return header.stream().flatMap(text -> split(text, ',').stream()).map(Header::clause).toList();
    }

    boolean isOptional() {
        return "optional".equals(attributes.get("resolution:"));
    }

    private static Header clause(String text) {
        List<String> names = new ArrayList<>();
        Map<String, String> attributes = new HashMap<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                names.add(part);
            } else {
                attributes.put(part.substring(0, equals).trim(), part.substring(equals + 1).trim().replaceAll("^\"|\"$", ""));
            }
        }
        return new Header(names, attributes);
    }

    /** At the character, but not inside quotes. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString().trim());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().trim());
        return parts.stream().filter(found -> !found.isEmpty()).toList();
    }
}
