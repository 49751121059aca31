package org.micromentoring.directory.search;

import java.util.Arrays;

/** A growing list of numbers, without an object for each. */
final class Ints {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Leaves out a repetition of the last one. */
    void addOnce(int value) {
        if (size == 0 || values[size - 1] != value) {
            add(value);
        }
    }

    int[] array() {
        return Arrays.copyOf(values, size);
    }
}
