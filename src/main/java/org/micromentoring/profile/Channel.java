package org.micromentoring.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two people meet. */
public enum Channel {
    CALL, IN_PERSON, WRITING;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in JSON, addresses and text keys: "call", "in-person", "writing". */
    public String code() {
        return code;
    }

    /** Both sides at the same time: such a channel needs a shared working hour. */
    public boolean live() {
        return this != WRITING;
    }

    /** Reads a code, forgiving case; empty for an unknown one. */
    public static Optional<Channel> parse(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equalsIgnoreCase(code.strip())).findFirst();
    }
}
