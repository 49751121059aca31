package org.micromentoring.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** What people typed: kept as it is, or refused with the name of its field (domain.md E22). */
public final class Typed {
    private static final int ISO_DAY = 10;

    private Typed() {
    }

    /**
     * Text that may be empty.
     *
     * @param limit UTF-16 units, as Java and a browser count them: no database takes fewer
     * @throws Problem invalid, when too long, or when it holds what cannot be kept or shown ({@link #storable})
     */
    public static String text(String field, String value, int limit) {
        if (value.length() > limit) {
            throw Problem.invalid(field, "micromentoring.kernel.too-long", limit);
        }
        if (!storable(value)) {
            throw Problem.invalid(field, "micromentoring.kernel.characters");
        }
        return value;
    }

    /**
     * Whether a text is made of characters of XML 1.0 (section 2.2): databases refuse NUL and halves of a character, and one
     * control character in one person's words would break the PDF and Word export of every page that shows them.
     */
    public static boolean storable(String value) {
        return value.codePoints().allMatch(Typed::storable);
    }

    /** The same for one character. */
    public static boolean storable(int c) {
        return c >= 0x20 && c <= 0xd7ff || c == '\t' || c == '\n' || c == '\r' || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
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

    /** A day as ISO 8601 writes it, such as 2026-12-24; {@code whenWrong} is the key of the refusal. Empty for nothing. */
    public static Optional<LocalDate> day(String field, String value, String whenWrong) {
        try {
            // The parser alone would take years that no calendar of ours can count to.
            if (!value.isEmpty() && value.length() != ISO_DAY) {
                throw Problem.invalid(field, whenWrong);
            }
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw Problem.invalid(field, whenWrong);
        }
    }

    public static void atMost(String field, Collection<?> values, int most) {
        if (values.size() > most) {
            throw Problem.invalid(field, "micromentoring.kernel.too-many", most);
        }
    }
}
