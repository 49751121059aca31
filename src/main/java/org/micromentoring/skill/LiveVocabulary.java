package org.micromentoring.skill;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Transactions;

/** This node's snapshot of the vocabulary, kept current: one statement for the skills, one for the roles. */
public final class LiveVocabulary {
    /** Topic of the change stamps; their subject is a {@link Topic}, or one of the two below. */
    public static final String CHANGES = "skill";
    public static final String ALL_SKILLS = "skill:*";
    public static final String ALL_ROLES = "role:*";
    /** Whatever may have been missed is mended after this time. */
    private static final long OLDEST = Duration.ofDays(1).toMillis();

    private final SkillStore skills;
    private final RoleStore roles;
    private final Transactions transactions;
    private final Clock clock;
    private final Changes.Follower changes;
    /** What changed and could not be read yet; survives a read that fails. */
    private final Set<String> open = new HashSet<>(Set.of(ALL_SKILLS, ALL_ROLES));
    private volatile Vocabulary snapshot = Vocabulary.of(List.of(), List.of());
    private final ReentrantLock updating = new ReentrantLock();
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
     * other nobody waits for somebody else's reading: the caller holds a connection, which that one may need.
     */
    public Vocabulary now() {
        if (!loaded || !transactions.running()) {
            updating.lock();
        } else if (!updating.tryLock()) {
            return snapshot;
        }
        try {
            return updated();
        } finally {
            updating.unlock();
        }
    }

    private Vocabulary updated() {
        open.addAll(changes.news());
        if (clock.millis() - readAt > OLDEST) {
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
