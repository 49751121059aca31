package org.micromentoring.directory.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was probably meant by a word that is none of these. */
final class Nearest {
    private Nearest() {
    }

    /** One that begins or contains what was typed, else the one with the fewest typing errors, up to a third of its letters. */
    static Optional<String> of(String typed, Collection<String> words) {
        Optional<String> containing = words.stream().filter(it -> it.contains(typed) || typed.contains(it) && it.length() > 2)
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return containing.or(() -> words.stream().filter(it -> errors(it, typed) <= Math.max(1, it.length() / 3))
            .min(Comparator.comparingInt((String it) -> errors(it, typed)).thenComparing(Comparator.naturalOrder())));
    }

    /** Letters put in, left out or replaced. */
    private static int errors(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
