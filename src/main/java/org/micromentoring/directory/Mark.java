package org.micromentoring.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may mark about a mentor; the mentor never learns of it. */
public enum Mark {
    FAVOURITE,
    /** Not shown to me any more. */
    HIDDEN;

    /** Spelling in addresses of the service: "favourite", "hidden". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mark> parse(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
