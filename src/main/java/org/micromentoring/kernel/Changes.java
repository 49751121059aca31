package org.micromentoring.kernel;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Tells the snapshots in memory what to read again: whoever writes notes the subject in the same transaction; each
 * node looks at most once a second for all its snapshots, at once after a note of its own, and with an overlap, so that a stamp whose
 * transaction commits late, or whose node's clock is behind, is not missed.
 */
public final class Changes {
    /** Longer than a transaction lasts, plus the minute that clocks may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);
    private static final long LOOK_EVERY = 1_000;
    /** After a note of this node, whoever follows its topic asks the database, until the note has surely been committed. */
    private static final long EAGER = 5_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final ChangeStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Map<String, Long> lastNotes = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long lookedAt = NEVER;

    public Changes(ChangeStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes a change; call it in the transaction of the write. */
    public void note(String topic, String subject) {
        store.add(topic, subject, clock.millis());
        lastNotes.put(topic, clock.millis());
    }

    /** What changed: a topic such as "mentor", and which of them. */
    public record Change(String topic, String subject) {
    }

    /** Starts following topics; make it before the snapshot is first read, so that nothing falls between. */
    public Follower follow(String... topics) {
        Follower follower = new Follower(Set.of(topics));
        followers.add(follower);
        lookedAt = NEVER;
        return follower;
    }

    /** One statement for all snapshots of this node; each is handed what it has not seen. */
    private void look(Set<String> asked) {
        if (due(asked) && mayLook()) {
            try {
                if (due(asked)) {
                    read();
                }
            } finally {
                looking.unlock();
            }
        }
    }

    /** Inside a transaction nobody waits for somebody else's look: the caller holds a connection, which that one may need. */
    private boolean mayLook() {
        if (transactions.running()) {
            return looking.tryLock();
        }
        looking.lock();
        return true;
    }

    private boolean due(Set<String> asked) {
        long now = clock.millis();
        boolean eager = asked.stream().anyMatch(it -> Math.abs(now - lastNotes.getOrDefault(it, NEVER)) < EAGER);
        return eager || Math.abs(now - lookedAt) >= LOOK_EVERY;
    }

    private void read() {
        long now = clock.millis();
        List<String> topics = followers.stream().flatMap(it -> it.topics.stream()).distinct().sorted().toList();
        long from = (lookedAt == NEVER ? now : Math.min(now, lookedAt)) - OVERLAP.toMillis();
        Map<Integer, Change> rows = transactions.run(() -> store.after(topics, from));
        lookedAt = now;
        followers.forEach(it -> it.offer(rows));
    }

    /** One snapshot's place in the stream of changes. */
    public final class Follower {
        private final Set<String> topics;
        private final Set<Change> waiting = new LinkedHashSet<>();
        private Set<Integer> seen = new HashSet<>();

        private Follower(Set<String> topics) {
            this.topics = topics;
        }

        /** Subjects that changed since the last call, whatever their topic. */
        public Set<String> news() {
            return changes().stream().map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** What changed since the last call; the first call may also name what changed shortly before. */
        public Set<Change> changes() {
            look(topics);
            return taken();
        }

        private synchronized Set<Change> taken() {
            Set<Change> news = new LinkedHashSet<>(waiting);
            waiting.clear();
            return news;
        }

        private synchronized void offer(Map<Integer, Change> rows) {
            rows.forEach((id, change) -> {
                if (topics.contains(change.topic()) && !seen.contains(id)) {
                    waiting.add(change);
                }
            });
            seen = new HashSet<>(rows.keySet());
        }
    }
}
