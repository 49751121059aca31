package org.micromentoring.directory.search;

import java.util.Locale;

/** The parts of a question that narrow, as far as one can do without each of them. */
public enum Filter {
    SKILL, LEVEL, FORMAT, CHANNEL, LANGUAGE, DEPARTMENT, LOCATION, HOURS, FREE, GROUP, FAVOURITES, TEXT;

    /** Spelling in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
