package org.micromentoring.host.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text, and on which line each of its letters stands. */
record Lines(String text, int[] ends) {
    Lines(String text) {
        this(text, IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').toArray());
    }

    /** The first line is 1. */
    int of(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return 1 + (found >= 0 ? found : -found - 1);
    }
}
