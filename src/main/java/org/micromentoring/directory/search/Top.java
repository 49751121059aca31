package org.micromentoring.directory.search;

import java.util.Arrays;

/** Keeps the smallest keys of many in a heap of fixed size, so that a page of results needs no sort of all of them. */
final class Top {
    private final long[] heap;
    private int size;

    Top(int most) {
        heap = new long[most];
    }

    void offer(long key) {
        if (size < heap.length) {
            up(size++, key);
        } else if (size > 0 && key < heap[0]) {
            down(key);
        }
    }

    long[] ascending() {
        long[] keys = Arrays.copyOf(heap, size);
        Arrays.sort(keys);
        return keys;
    }

    private void up(int place, long key) {
        int at = place;
        while (at > 0 && heap[(at - 1) / 2] < key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    private void down(long key) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            int larger = child + 1 < size && heap[child + 1] > heap[child] ? child + 1 : child;
            if (heap[larger] <= key) {
                break;
            }
            heap[at] = heap[larger];
            at = larger;
        }
        heap[at] = key;
    }
}
