package org.micromentoring.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Part of a profile that its owner may narrow to "only me". All else that is shown is what mentoring cannot do without
 * (headline, offered skills, roles, formats, free or not); wanted skills and exact hours are never shown at all.
 */
public enum Section {
    JOB_TITLE, DEPARTMENT, LOCATION,
    /** What follows from the working time: shared hours. */
    HOURS;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in JSON and text keys: "job-title", "department", "location", "hours". */
    public String code() {
        return code;
    }

    public static Optional<Section> parse(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equalsIgnoreCase(code.strip())).findFirst();
    }
}
