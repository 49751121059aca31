package org.micromentoring.kernel;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the snapshots in memory what to read again: whoever writes notes the subject in the same transaction; each
 * node looks at most once a second, at once after a note of its own, and with an overlap, so that a stamp whose
 * transaction commits late, or whose node's clock is behind, is not missed.
 */
public final class Changes {
    /** Longer than a transaction lasts, plus the minute that clocks may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);
    private static final long LOOK_EVERY = 1_000;
    /** After a note of this node, every look asks the database, until the note has surely been committed. */
    private static final long EAGER = 5_000;

    private final ChangeStore store;
    private final Transactions transactions;
    private final Clock clock;
    private volatile long lastNote = Long.MIN_VALUE / 2;

    public Changes(ChangeStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes a change; call it in the transaction of the write. */
    public void note(String topic, String subject) {
        store.add(topic, subject, clock.millis());
        lastNote = clock.millis();
    }

    /** What changed: a topic such as "mentor", and which of them. */
    public record Change(String topic, String subject) {
    }

    /** Starts following topics; make it before the snapshot is first read, so that nothing falls between. */
    public Follower follow(String... topics) {
        return new Follower(List.of(topics));
    }

    /** One snapshot's place in the stream of changes. */
    public final class Follower {
        private final List<String> topics;
        private Set<Integer> seen = new HashSet<>();
        private long lookedAt = Long.MIN_VALUE / 2;

        private Follower(List<String> topics) {
            this.topics = topics;
        }

        /** Subjects that changed since the last call, whatever their topic. */
        public Set<String> news() {
            return changes().stream().map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** What changed since the last call, at the cost of one statement; the first call may also name what changed shortly before. */
        public synchronized Set<Change> changes() {
            long now = clock.millis();
            boolean eager = Math.abs(now - lastNote) < EAGER;
            if (!eager && Math.abs(now - lookedAt) < LOOK_EVERY) {
                return Set.of();
            }
            long from = (lookedAt < 0 ? now : Math.min(now, lookedAt)) - OVERLAP.toMillis();
            Map<Integer, Change> rows = transactions.run(() -> store.after(topics, from));
            lookedAt = now;
            Set<Change> news = new LinkedHashSet<>();
            rows.forEach((id, change) -> {
                if (!seen.contains(id)) {
                    news.add(change);
                }
            });
            seen = new HashSet<>(rows.keySet());
            return news;
        }
    }
}
