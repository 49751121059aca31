package org.micromentoring.profile;

import java.util.Collection;
import org.micromentoring.kernel.Problem;

/** What people typed: kept as it is, or refused with the name of its field (domain.md E22). */
final class Typed {
    private Typed() {
    }

    /**
     * @param limit characters as Java counts them: no database takes fewer
     * @throws Problem invalid, when too long, or when it holds what a database cannot keep (NUL, half a character)
     */
    static String text(String field, String value, int limit) {
        if (value.length() > limit) {
            throw Problem.invalid(field, "micromentoring.profile.fault.too-long", limit);
        }
        if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(Typed::halfCharacter)) {
            throw Problem.invalid(field, "micromentoring.profile.fault.characters");
        }
        return value;
    }

    static int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.invalid(field, "micromentoring.profile.fault.number", least, most);
        }
        return value;
    }

    static void atMost(String field, Collection<?> values, int most) {
        if (values.size() > most) {
            throw Problem.invalid(field, "micromentoring.profile.fault.too-many", most);
        }
    }

    private static boolean halfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
