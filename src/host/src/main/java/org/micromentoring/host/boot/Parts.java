package org.micromentoring.host.boot;

import java.util.List;

/** The parts of the host, in the order in which they start. */
public final class Parts {
    private Parts() {
    }

    public static List<Part> all() {
        return List.of(new WikiPart(List.of("admin", "mia", "noel", "guest")), new FirstPeople());
    }
}
