package org.micromentoring.kernel;

import java.util.Collection;

/** What people typed: kept as it is, or refused with the name of its field (domain.md E22). */
public final class Typed {
    private Typed() {
    }

    /**
     * Text that may be empty.
     *
     * @param limit characters as Java counts them: no database takes fewer
     * @throws Problem invalid, when too long, or when it holds what a database cannot keep (NUL, half a character)
     */
    public static String text(String field, String value, int limit) {
        if (value.length() > limit) {
            throw Problem.invalid(field, "micromentoring.kernel.too-long", limit);
        }
        if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(Typed::halfCharacter)) {
            throw Problem.invalid(field, "micromentoring.kernel.characters");
        }
        return value;
    }

    /** Text that says something; {@code whenEmpty} is the key of the refusal when it does not. */
    public static String something(String field, String value, int limit, String whenEmpty) {
        if (value.isBlank()) {
            throw Problem.invalid(field, whenEmpty);
        }
        return text(field, value, limit);
    }

    /** A number within bounds, both included. */
    public static int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.invalid(field, "micromentoring.kernel.number", least, most);
        }
        return value;
    }

    public static void atMost(String field, Collection<?> values, int most) {
        if (values.size() > most) {
            throw Problem.invalid(field, "micromentoring.kernel.too-many", most);
        }
    }

    private static boolean halfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
