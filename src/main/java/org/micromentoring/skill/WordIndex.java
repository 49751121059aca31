package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the owners of words by exact form and by the beginnings of words, in sorted arrays: no object per entry but
 * the text itself.
 */
final class WordIndex {
    /** One name or synonym in its normalised form, at most 255 characters. */
    record Entry(String normal, long owner, boolean name) {
    }

    private static final int OFFSET_BITS = 8;
    private static final int OFFSET = (1 << OFFSET_BITS) - 1;

    private final String[] words;
    private final long[] owners;
    private final boolean[] names;
    /** Where a word begins: entry and offset in one number, sorted by the text from there on. */
    private final int[] starts;

    WordIndex(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::normal).thenComparing(Entry::name, Comparator.reverseOrder()));
        words = sorted.stream().map(Entry::normal).toArray(String[]::new);
        owners = sorted.stream().mapToLong(Entry::owner).toArray();
        names = new boolean[words.length];
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            names[i] = sorted.get(i).name();
            for (int at = 0; at < Math.min(words[i].length(), OFFSET + 1); at++) {
                if (begins(words[i], at)) {
                    begins.add(i << OFFSET_BITS | at);
                }
            }
        }
        begins.sort(this::compare);
        starts = begins.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Owners of exactly this form, those with it as their name first. */
    List<Long> exact(String normal) {
        int found = Arrays.binarySearch(words, normal);
        if (found < 0) {
            return List.of();
        }
        while (found > 0 && words[found - 1].equals(normal)) {
            found--;
        }
        List<Long> of = new ArrayList<>();
        for (; found < words.length && words[found].equals(normal); found++) {
            of.add(owners[found]);
        }
        return of;
    }

    /**
     * Owners of a form in which each word of the query begins a word.
     *
     * @return owner to rank, 0 the best: the whole form, its beginning, a word in it; a name before a synonym
     */
    Map<Long, Integer> beginning(String query) {
        String[] asked = query.split(" ");
        String longest = Arrays.stream(asked).max(Comparator.comparingInt(String::length)).orElse("");
        Map<Long, Integer> ranks = new HashMap<>();
        for (int i = first(longest); i < starts.length && text(starts[i]).startsWith(longest, offset(starts[i])); i++) {
            String word = text(starts[i]);
            if (Arrays.stream(asked).allMatch(part -> hasWord(word, part))) {
                int rank = word.equals(query) ? 0 : word.startsWith(query) ? 2 : 4;
                int entry = starts[i] >>> OFFSET_BITS;
                ranks.merge(owners[entry], rank + (names[entry] ? 0 : 1), Math::min);
            }
        }
        return ranks;
    }

    /** The owner of the form with the fewest typing errors, if there are at most as many as a quarter of its length. */
    List<Long> nearest(String query) {
        int best = Math.max(1, query.length() / 4) + 1;
        List<Long> found = List.of();
        for (int i = 0; i < words.length; i++) {
            if (Math.abs(words[i].length() - query.length()) < best) {
                int errors = Typing.errors(words[i], query, best);
                if (errors < best) {
                    best = errors;
                    found = List.of(owners[i]);
                }
            }
        }
        return found;
    }

    private int first(String prefix) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(text(starts[middle]), offset(starts[middle]), prefix, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String text(int start) {
        return words[start >>> OFFSET_BITS];
    }

    private static int offset(int start) {
        return start & OFFSET;
    }

    private int compare(int one, int other) {
        return compare(text(one), offset(one), text(other), offset(other));
    }

    private static int compare(String one, int i, String other, int j) {
        int at = i;
        int to = j;
        while (at < one.length() && to < other.length()) {
            int difference = one.charAt(at++) - other.charAt(to++);
            if (difference != 0) {
                return difference;
            }
        }
        return (one.length() - at) - (other.length() - to);
    }

    private static boolean hasWord(String word, String part) {
        for (int at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) {
            if (begins(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** After a space anything begins a word (".net"); after another sign only a letter or digit does. */
    private static boolean begins(String word, int at) {
        if (at == 0 || word.charAt(at - 1) == ' ') {
            return true;
        }
        return !Character.isLetterOrDigit(word.charAt(at - 1)) && Character.isLetterOrDigit(word.charAt(at));
    }
}
