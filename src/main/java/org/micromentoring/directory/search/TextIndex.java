package org.micromentoring.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds numbers by the beginnings of words, in two sorted arrays. Everything is given in normalised form. */
final class TextIndex {
    private static final int LONGEST = 40;

    private final String[] words;
    private final int[][] numbers;

    /** @param texts words separated by anything that is no letter, digit, plus or hash; the place in the list is the number */
    TextIndex(List<String> texts) {
        Map<String, Ints> found = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String word : split(texts.get(i))) {
                for (int from = 0; from == 0 || from < word.length() && unspaced(word.charAt(from)); from++) {
                    found.computeIfAbsent(word.substring(from), key -> new Ints()).addOnce(i);
                }
            }
        }
        words = found.keySet().stream().sorted().toArray(String[]::new);
        numbers = Arrays.stream(words).map(word -> found.get(word).array()).toArray(int[][]::new);
    }

    /** Every number with a word that begins so; some more than once. */
    void beginning(String prefix, IntConsumer each) {
        int at = Arrays.binarySearch(words, prefix);
        for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(prefix); i++) {
            for (int number : numbers[i]) {
                each.accept(number);
            }
        }
    }

    static List<String> split(String normal) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= normal.length(); i++) {
            if (i == normal.length() || !inWord(normal.charAt(i))) {
                if (i > start) {
                    parts.add(normal.substring(start, Math.min(i, start + LONGEST)));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '+' || c == '#' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Chinese, Japanese, Korean and Thai run words together, so there each letter may begin one. */
    private static boolean unspaced(char c) {
        return c >= 0x0e00 && c <= 0x0e7f || c >= 0x1100 && c <= 0x11ff || c >= 0x2e80 && c <= 0xd7ff;
    }
}
