package org.micromentoring.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kind of help. */
public enum Format {
    /** One talk. */
    ONE_OFF,
    /** A few days. */
    SHORT,
    /** Learn about a role. */
    INTERVIEW,
    /** Look at my work. */
    REVIEW;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in JSON, addresses, macro parameters and text keys: "one-off", "short" ... */
    public String code() {
        return code;
    }

    /** Reads a code, forgiving case; empty for an unknown one. */
    public static Optional<Format> parse(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equalsIgnoreCase(code.strip())).findFirst();
    }
}
