package org.micromentoring.host.seed;

import java.util.List;

/** A department with its group and its usual jobs. */
record Department(String group, String name, List<String> jobs) {
    static Department of(String line) {
        String[] parts = line.split("\\|");
        return new Department(parts[0], parts[1], List.of(parts[2].split(",")));
    }
}
