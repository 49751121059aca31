package org.micromentoring.host.wiki;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page is made into. Everything but display and preview is parsed strictly as XML. */
public enum Output {
    DISPLAY, PREVIEW, PDF, WORD, HTML_EXPORT, EMAIL, FEED, DIFF;

    /** As macros see it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean strict() {
        return this != DISPLAY && this != PREVIEW;
    }

    public static Optional<Output> named(String word) {
        return Arrays.stream(values()).filter(output -> output.word().equals(word)).findFirst();
    }
}
