package org.micromentoring.skill.vocabulary;

/** Keeps a spreadsheet from running what is only a text: an apostrophe before it, which is taken off again on reading. */
final class Formula {
    private static final String RISKY = "=+-@\t\r'";

    private Formula() {
    }

    static String guarded(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RISKY.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }
}
