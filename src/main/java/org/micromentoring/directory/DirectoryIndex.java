package org.micromentoring.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Turn;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/**
 * This node's snapshot of all mentors, kept current by one cheap statement at most once a second, and rebuilt whole at
 * night. It may lag and never decides anything (architecture.md, rule 4).
 */
public final class DirectoryIndex {
    private static final String MENTOR = "mentor";
    private static final String SKILL = "skill";
    private static final String PROGRAM = "program";
    /** The vocabulary follows changes by itself and looks as rarely; so it is asked for longer than a change may take to show. */
    private static final long SETTLING = Duration.ofSeconds(3).toMillis();
    /** Before the first reading there is nothing older to go on with. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);

    /**
     * How fresh it is.
     *
     * @param readAt when all was last read anew
     */
    public record Age(Instant readAt, int mentors) {
    }

    private final MentorReader reader;
    private final Skills skills;
    private final Clock clock;
    private final Changes.Follower changes;
    /** User keys that changed and were not read yet; kept when reading fails. */
    private final Set<String> due = new HashSet<>();
    private boolean everythingDue = true;
    private volatile boolean loaded;
    private volatile Instant readAt = Instant.EPOCH;
    private final Turn turn = new Turn();
    private long vocabularyDueUntil;
    /** What changed while a rebuild was reading. */
    private Optional<Set<String>> meanwhile = Optional.empty();
    private volatile Snapshot snapshot = Snapshot.of(List.of(), Map.of(), Vocabulary.of(List.of(), List.of()));

    public DirectoryIndex(MentorReader reader, Skills skills, Changes changes, Clock clock) {
        this.reader = reader;
        this.skills = skills;
        this.clock = clock;
        this.changes = changes.follow(MENTOR, SKILL, PROGRAM);
    }

    /**
     * As of now on this node, or a little older when somebody else takes long to find out. Not to be asked inside a
     * transaction that has changed a mentor: it might yet be rolled back.
     */
    public Snapshot now() {
        boolean mine = turn.take(loaded ? Turn.PATIENCE : FIRST_PATIENCE);
        if (!mine && !loaded) {
            throw new IllegalStateException("the directory is still being read");
        } else if (!mine) {
            return snapshot;
        }
        try {
            return updated();
        } finally {
            turn.end();
        }
    }

    private Snapshot updated() {
        take(changes.changes());
        if (everythingDue) {
            snapshot = snapshot(reader.all(), skills.vocabulary());
            everythingDue = false;
            loaded = true;
            readAt = clock.instant();
            due.clear();
        }
        if (!due.isEmpty()) {
            snapshot = refreshed(snapshot, reader.of(due));
            due.clear();
        }
        if (clock.millis() < vocabularyDueUntil && skills.vocabulary() != snapshot.vocabulary()) {
            snapshot = Snapshot.of(snapshot.mentors(), snapshot.availability(), skills.vocabulary());
        }
        return snapshot;
    }

    public Age age() {
        return new Age(readAt, snapshot.mentors().size());
    }

    /** Looks whose account was switched off, or whose licence or group is gone, and who is back; from then on answers say so. */
    public void recheck() {
        Set<String> shown = now().mentors().stream().map(Mentor::key).collect(Collectors.toSet());
        Set<String> changed = reader.recheck(shown);
        synchronized (this) {
            due.addAll(changed);
            meanwhile.ifPresent(it -> it.addAll(changed));
        }
    }

    /** Reads everything again, while others go on searching. */
    public void rebuild() {
        inTurn(() -> meanwhile = Optional.of(new HashSet<>()));
        Snapshot whole = snapshot(reader.all(), skills.vocabulary());
        inTurn(() -> {
            snapshot = whole;
            readAt = clock.instant();
            Set<String> missed = meanwhile.orElse(Set.of());
            everythingDue |= missed.remove(Changes.EVERYTHING);
            due.addAll(missed);
            meanwhile = Optional.empty();
        });
    }

    private void inTurn(Runnable work) {
        if (!turn.take(FIRST_PATIENCE)) {
            throw new IllegalStateException("the directory is being read by somebody else");
        }
        try {
            work.run();
        } finally {
            turn.end();
        }
    }

    private void take(Set<Changes.Change> news) {
        for (Changes.Change change : news) {
            if (change.topic().equals(PROGRAM) || change.subject().equals(Changes.EVERYTHING)) {
                everythingDue = true;
                meanwhile.ifPresent(it -> it.add(Changes.EVERYTHING));
            } else if (change.topic().equals(SKILL)) {
                vocabularyDueUntil = clock.millis() + SETTLING;
            } else {
                due.add(change.subject());
                meanwhile.ifPresent(it -> it.add(change.subject()));
            }
        }
    }

    private static Snapshot snapshot(MentorReader.Mentors mentors, Vocabulary vocabulary) {
        return Snapshot.of(mentors.list(), mentors.availability(), vocabulary);
    }

    /** Who is only freer or busier than before changes nothing else, and that is what happens most. */
    private Snapshot refreshed(Snapshot old, MentorReader.Mentors read) {
        Map<String, Mentor> fresh = read.list().stream().collect(Collectors.toMap(Mentor::key, it -> it));
        boolean same = due.stream().allMatch(key -> old.mentor(key).equals(Optional.ofNullable(fresh.get(key))));
        if (same) {
            return old.with(read.availability());
        }
        List<Mentor> mentors = new ArrayList<>(old.mentors());
        mentors.removeIf(it -> due.contains(it.key()));
        mentors.addAll(read.list());
        Map<String, Availability> availability = new HashMap<>(old.availability());
        availability.putAll(read.availability());
        return Snapshot.of(mentors, availability, old.vocabulary());
    }
}
