package org.micromentoring.engagement;

import org.micromentoring.kernel.Problem;

/** What people typed to each other: kept as it is, or refused with the name of its field (domain.md E22). */
public final class Typed {
    private Typed() {
    }

    /**
     * Text that may be empty.
     *
     * @param limit characters as Java counts them
     * @throws Problem invalid, when too long, or when it holds what a database cannot keep (NUL, half a character)
     */
    public static String words(String field, String value, int limit) {
        if (value.length() > limit) {
            throw Problem.invalid(field, "micromentoring.engagement.too-long", limit);
        }
        if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)) {
            throw Problem.invalid(field, "micromentoring.engagement.characters");
        }
        return value;
    }

    /** Text that says something. */
    public static String something(String field, String value, int limit, String whenEmpty) {
        if (value.isBlank()) {
            throw Problem.invalid(field, whenEmpty);
        }
        return words(field, value, limit);
    }
}
