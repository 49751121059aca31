package org.micromentoring.skill;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The one normalised form of what people type (domain.md E22): it decides whether two names are the same. */
public final class Words {
    /** Longest normalised form that is a key of a table. */
    public static final int KEY = 255;

    private static final Set<Character.UnicodeScript> POINTED = Set.of(Character.UnicodeScript.HEBREW, Character.UnicodeScript.ARABIC);
    private static final int KANA_MARKS = 0x3099;

    private Words() {
    }

    /** Compatibility forms taken apart, accents and invisible characters removed, case folded, spaces collapsed; empty for blank. */
    public static String normal(String text) {
        String folded = decomposed(text).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03c2', '\u03c3');
        String source = decomposed(folded);
        StringBuilder out = new StringBuilder(source.length());
        boolean space = false;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int c = source.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = out.length() > 0;
            } else if (!dropped(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.appendCodePoint(c);
            }
        }
        String normal = out.toString();
        return normal.equals(text) ? text : normal;
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** Marks are dropped where they are accents or points; in Thai, Hindi or kana they are letters. */
    private static boolean dropped(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.CONTROL) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        boolean accent = script == Character.UnicodeScript.INHERITED && (c < KANA_MARKS || c > KANA_MARKS + 1);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && (accent || POINTED.contains(script));
    }
}
