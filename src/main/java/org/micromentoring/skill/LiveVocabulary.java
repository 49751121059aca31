package org.micromentoring.skill;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Turn;

/** This node's snapshot of the vocabulary, kept current: one statement for the skills, one for the roles. */
public final class LiveVocabulary {
    /** Topic of the change stamps; their subject is a {@link Topic}, or one of the two below. */
    public static final String CHANGES = "skill";
    public static final String ALL_SKILLS = "skill:*";
    public static final String ALL_ROLES = "role:*";
    /** Whatever may have been missed is mended after this time. */
    private static final long OLDEST = Duration.ofDays(1).toMillis();
    /** Before the first reading there is nothing older to go on with. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);

    private final SkillStore skills;
    private final RoleStore roles;
    private final Transactions transactions;
    private final Clock clock;
    private final Changes.Follower changes;
    /** What changed and could not be read yet; survives a read that fails. */
    private final Set<String> open = new HashSet<>(Set.of(ALL_SKILLS, ALL_ROLES));
    private volatile Vocabulary snapshot = Vocabulary.of(List.of(), List.of());
    private final Turn updating = new Turn();
    private volatile boolean loaded;
    private long readAt;

    public LiveVocabulary(SkillStore skills, RoleStore roles, Changes changes, Transactions transactions, Clock clock) {
        this.skills = skills;
        this.roles = roles;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = changes.follow(CHANGES);
    }

    /**
     * Not to be asked inside a transaction that has changed the vocabulary: it might yet be rolled back. Inside any
     * other nobody waits for somebody else's reading: the caller holds a connection, which that one may need. Outside of
     * one nobody waits for long.
     */
    public Vocabulary now() {
        boolean mine = loaded && transactions.running() ? updating.takeAtOnce() : updating.take(loaded ? Turn.PATIENCE : FIRST_PATIENCE);
        if (!mine && !loaded) {
            throw new IllegalStateException("the vocabulary is still being read");
        } else if (!mine) {
            return snapshot;
        }
        try {
            return updated();
        } finally {
            updating.end();
        }
    }

    private Vocabulary updated() {
        open.addAll(changes.news());
        if (open.remove(Changes.EVERYTHING) || clock.millis() - readAt > OLDEST) {
            open.addAll(Set.of(ALL_SKILLS, ALL_ROLES));
        }
        if (!open.isEmpty()) {
            snapshot = transactions.run(this::read);
            readAt = clock.millis();
            open.clear();
            loaded = true;
        }
        return snapshot;
    }

    private Vocabulary read() {
        Vocabulary fresh = snapshot;
        if (open.stream().anyMatch(it -> it.startsWith("skill"))) {
            fresh = fresh.withSkills(skills.all().values());
        }
        if (open.stream().anyMatch(it -> it.startsWith("role"))) {
            fresh = fresh.withRoles(roles.all().values());
        }
        return fresh;
    }
}
