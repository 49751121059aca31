package org.micromentoring.skill.vocabulary;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what is only a text: an apostrophe before it, which is taken off again on reading. Also
 * within a cell, after whatever a spreadsheet of another country takes for the end of a cell.
 */
final class Formula {
    /** Signs that begin a formula or hide one, full width included; and the apostrophe, so that what was there comes back. */
    private static final String RISKY = "[=+\\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]";
    private static final String BEGINNING = "(?<=^|[;\t\r\n|])";
    private static final Pattern OPEN = Pattern.compile(BEGINNING + "(?=" + RISKY + ")");
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'(?=" + RISKY + ")");

    private Formula() {
    }

    static String guarded(String text) {
        return OPEN.matcher(text).replaceAll("'");
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).replaceAll("");
    }
}
