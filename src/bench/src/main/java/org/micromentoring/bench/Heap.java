package org.micromentoring.bench;

import org.micromentoring.directory.search.Snapshot;

/** What the index of one node holds in memory (quality.md S12). */
final class Heap {
    private Heap() {
    }

    /** Bytes; the vocabulary is not counted, it belongs to another feature. */
    static long ofIndex(int mentors) {
        Crowd crowd = new Crowd(mentors);
        Snapshot snapshot = Snapshot.of(crowd.mentors, crowd.availability, crowd.vocabulary);
        long with = used();
        int kept = snapshot.mentors().size();
        crowd.mentors.clear();
        crowd.availability.clear();
        snapshot = Snapshot.of(crowd.mentors, crowd.availability, crowd.vocabulary);
        long without = used();
        if (kept != mentors || !snapshot.isEmpty()) {
            throw new IllegalStateException("the measure is wrong");
        }
        return with - without;
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
