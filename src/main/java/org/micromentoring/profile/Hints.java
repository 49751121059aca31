package org.micromentoring.profile;

import java.util.ArrayList;
import java.util.List;

/** What would make a profile more useful: at most two hints at a time, for somebody who has begun, never a reproach. */
public final class Hints {
    private static final int MOST = 2;

    private Hints() {
    }

    /** Codes, most useful first: "capacity", "headline", "languages", "roles", "wanted". */
    public static List<String> of(Profile profile) {
        List<String> hints = new ArrayList<>();
        if (profile.id() == 0) {
            return hints;
        }
        if (profile.offer().capacity() == 0) {
            hints.add("capacity");
        }
        if (profile.about().headline().isBlank()) {
            hints.add("headline");
        }
        if (profile.about().languages().isEmpty()) {
            hints.add("languages");
        }
        if (profile.roles().isEmpty() && profile.offer().formats().contains(Format.INTERVIEW)) {
            hints.add("roles");
        }
        if (profile.wanted().isEmpty()) {
            hints.add("wanted");
        }
        return List.copyOf(hints.subList(0, Math.min(MOST, hints.size())));
    }
}
