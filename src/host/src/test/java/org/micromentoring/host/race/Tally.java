package org.micromentoring.host.race;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How calls were answered. */
final class Tally {
    private static final String BUSY = "micromentoring.kernel.busy";

    private final AtomicInteger steps = new AtomicInteger();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();

    int steps() {
        return steps.get();
    }

    void done(String action) {
        steps.incrementAndGet();
        done.computeIfAbsent(action, it -> new AtomicInteger()).incrementAndGet();
    }

    void refused(String key) {
        steps.incrementAndGet();
        refused.computeIfAbsent(key, it -> new AtomicInteger()).incrementAndGet();
    }

    int done(String action, int none) {
        AtomicInteger count = done.get(action);
        return count == null ? none : count.get();
    }

    /** Races that the service gave up after all its attempts. */
    int busy() {
        return refused.containsKey(BUSY) ? refused.get(BUSY).get() : 0;
    }

    @Override
    public String toString() {
        return steps + " steps, done " + new TreeMap<>(done) + ", refused " + new TreeMap<>(refused);
    }
}
