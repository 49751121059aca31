package org.micromentoring.host.descriptor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a misspelt word was most likely meant to be. */
final class Near {
    private Near() {
    }

    static Optional<String> of(String word, Collection<String> known) {
        String plain = plain(word);
        return known.stream().filter(other -> distance(plain, plain(other)) <= (plain.length() < 4 ? 1 : 2))
                .min(Comparator.<String>comparingInt(other -> distance(plain, plain(other))).thenComparing(Comparator.naturalOrder()));
    }

    /** Empty, or a hint to be put behind a sentence. */
    static String hint(String word, Collection<String> known) {
        return of(word, known).map(other -> "; is " + other + " meant?").orElse("");
    }

    @SafeVarargs
    static Set<String> union(Set<String>... sets) {
        return Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
