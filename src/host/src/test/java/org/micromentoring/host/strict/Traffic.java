package org.micromentoring.host.strict;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.micromentoring.host.boot.Caller;

/** People who look at pages and jobs that run all the time, whatever happens to the plugin meanwhile; close it to let them rest. */
final class Traffic implements AutoCloseable {
    private static final List<String> JOBS = List.of("micromentoring-requests", "micromentoring-directory", "micromentoring-profile");

    private final String baseUrl;
    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private volatile boolean over;

    Traffic(String baseUrl, int people) {
        this.baseUrl = baseUrl;
        this.threads = IntStream.range(0, people).mapToObj(n -> new Thread(() -> wander(n), "traffic-" + n)).toList();
        threads.forEach(Thread::start);
    }

    /** What nobody should have seen. */
    List<String> breaches() {
        return breaches;
    }

    /** How often which status came. */
    Map<Integer, AtomicInteger> answers() {
        return new TreeMap<>(answers);
    }

    /** Returns when this many more calls were answered. */
    void goesOn(int calls) {
        int until = seen() + calls;
        new Patience().until("traffic", () -> seen() >= until);
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int seen() {
        return answers.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void wander(int n) {
        Walk walk = new Walk(baseUrl);
        for (int step = n * 5; !over; step++) {
            Walk.Stop stop = Walk.STOPS.get(step % Walk.STOPS.size());
            try {
                var answer = walk.look(stop);
                answers.computeIfAbsent(answer.statusCode(), code -> new AtomicInteger()).incrementAndGet();
                breaches.addAll(Walk.breaches(stop, answer));
                if (step % 7 == 0) {
                    new Caller(baseUrl, "").send("POST", "/host/jobs/run?key=" + JOBS.get(step % JOBS.size()), "");
                }
            } catch (UncheckedIOException e) {
                breaches.add(stop.path() + ": " + e);
            }
        }
    }
}
