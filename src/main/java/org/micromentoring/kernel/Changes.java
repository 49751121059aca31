package org.micromentoring.kernel;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Tells the snapshots in memory what to read again: whoever writes notes the subject in the same transaction; each
 * node looks at most once a second for all its snapshots, at once after a note of its own, and with an overlap, so that a stamp whose
 * transaction commits late, or whose node's clock is behind, is not missed. When stamps that were seen are gone or are others,
 * somebody has brought back an older state of the tables, and everything is read again.
 */
public final class Changes {
    /** Longer than a transaction lasts, plus the minute that clocks may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);
    private static final long LOOK_EVERY = 1_000;
    /** After a note of this node, whoever follows its topic asks the database, until the note has surely been committed. */
    private static final long EAGER = 5_000;
    private static final long NEVER = Long.MIN_VALUE / 2;
    /** Subject of a change after which nothing that is remembered of its topic counts any more. */
    public static final String EVERYTHING = "*";

    private final ChangeStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Map<String, Long> lastNotes = new ConcurrentHashMap<>();
    private final Turn looking = new Turn();
    private volatile long lookedAt = NEVER;
    /** What the last look saw: the newest stamp and those within the overlap. */
    private Map<Integer, ChangeStore.Stamp> last = Map.of();

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
                looking.end();
            }
        }
    }

    /** Inside a transaction nobody waits for somebody else's look: the caller holds a connection, which that one may need. */
    private boolean mayLook() {
        return transactions.running() ? looking.takeAtOnce() : looking.take(Turn.PATIENCE);
    }

    private boolean due(Set<String> asked) {
        long now = clock.millis();
        boolean eager = asked.stream().anyMatch(it -> Math.abs(now - lastNotes.getOrDefault(it, NEVER)) < EAGER);
        return eager || Math.abs(now - lookedAt) >= LOOK_EVERY;
    }

    private void read() {
        long now = clock.millis();
        List<String> topics = followers.stream().flatMap(it -> it.topics.stream()).distinct().sorted().toList();
        boolean first = lookedAt == NEVER;
        int newest = last.keySet().stream().max(Integer::compare).orElse(0);
        // Without any stamp so far each one is news, however old it says that it is.
        long from = !first && newest == 0 ? NEVER : (first ? now : Math.min(now, lookedAt)) - OVERLAP.toMillis();
        Map<Integer, ChangeStore.Stamp> rows = transactions.run(() -> {
            Map<Integer, ChangeStore.Stamp> found = new HashMap<>(store.after(topics, from, newest));
            if (first) {
                found.putAll(store.newest(topics));
            }
            return found;
        });
        boolean rewritten = last.entrySet().stream().filter(it -> it.getKey() == newest || it.getValue().at() > from)
            .anyMatch(it -> Optional.ofNullable(rows.get(it.getKey())).filter(row -> row.isWhatWasSeen(it.getValue())).isEmpty());
        last = rows;
        lookedAt = now;
        followers.forEach(it -> it.offer(rows, rewritten));
    }

    /** Forgets what was seen: the host says that the tables may be others than before. */
    public void startOver() {
        followers.forEach(it -> it.offer(Map.of(), true));
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

        private synchronized void offer(Map<Integer, ChangeStore.Stamp> rows, boolean startOver) {
            if (startOver) {
                topics.forEach(topic -> waiting.add(new Change(topic, EVERYTHING)));
            }
            rows.forEach((id, stamp) -> {
                if (topics.contains(stamp.change().topic()) && !seen.contains(id)) {
                    waiting.add(stamp.change());
                }
            });
            seen = new HashSet<>(rows.keySet());
        }
    }
}
