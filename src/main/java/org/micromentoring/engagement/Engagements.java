package org.micromentoring.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Places;

/** Use cases of engagements. */
public final class Engagements {
    /** Characters of a reason. */
    public static final int MOST_WORDS = 1_000;
    /** Open and past ones on a page; more open ones than places and wants together cannot be. */
    private static final int RECENT = 60;
    /** At one go of the job; the next run takes the rest. */
    private static final int BATCH = 500;

    private final EngagementStore store;
    private final Claims claims;
    private final HistoryStore history;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<EngagementEnded> onEnd;

    /** @param onEnd told inside the transaction */
    public Engagements(EngagementStore store, Claims claims, HistoryStore history, Changes changes, Transactions transactions,
        Clock clock, Consumer<EngagementEnded> onEnd) {
        this.store = store;
        this.claims = claims;
        this.history = history;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    /**
     * Begins one and takes a place for it, inside the caller's transaction. Its first history is the row itself.
     *
     * @param capacity the mentor's, as read in this transaction
     * @throws Problem conflict, when the mentor is full; the caller's transaction must roll back
     */
    public Engagement start(Engagement engagement, int capacity) {
        Engagement stored = store.add(engagement);
        if (claims.takeLowest(Places.subject(stored.mentorKey()), capacity, stored.holder()).isEmpty()) {
            throw Problem.conflict("micromentoring.engagement.full");
        }
        changes.note("mentor", stored.mentorKey());
        return stored;
    }

    /**
     * Either side ends it early, with or without a reason for the other; the mentor's place is free at once.
     * One that is over already is answered as it is.
     */
    public Engagement end(Viewer viewer, long id, String reason) {
        String words = Typed.text("reason", reason, MOST_WORDS);
        return transactions.run(() -> {
            Engagement seen = visible(viewer, id);
            if (seen.state().terminal()) {
                return seen;
            }
            String side = viewer.is(seen.mentorKey()) ? "mentor" : "mentee";
            return ended(seen, viewer.key(), it -> it.endedEarly(side, words, clock.instant()));
        });
    }

    /** Ids of those whose time is over, the oldest first. */
    public List<Long> overdue() {
        return transactions.run(() -> store.overdue(clock.instant(), BATCH)).stream().map(Engagement::id).toList();
    }

    /** Frees the place of one that nobody ended. @return whether it was so */
    public boolean lapse(long id) {
        return transactions.run(() -> store.find(id).filter(it -> it.state().usesPlace() && !it.plannedEnd().isAfter(clock.instant())).map(seen -> {
            ended(seen, History.SYSTEM, it -> it.lapsed(clock.instant()));
            return true;
        }).orElse(false));
    }

    /** What a look through open engagements found: those of people who take part no more. */
    public record Sweep(List<Long> left, long lastId, boolean more) {
    }

    /**
     * Looks through some open engagements after this id.
     *
     * @param takingPart those of many user keys who take part
     */
    public Sweep sweep(long afterId, Function<Collection<String>, Set<String>> takingPart) {
        List<Engagement> open = transactions.run(() -> store.openAfter(afterId, BATCH));
        Set<String> keys = open.stream().flatMap(it -> Stream.of(it.mentorKey(), it.menteeKey())).collect(Collectors.toSet());
        Set<String> there = keys.isEmpty() ? Set.of() : takingPart.apply(keys);
        return new Sweep(open.stream().filter(it -> !there.containsAll(Set.of(it.mentorKey(), it.menteeKey()))).map(Engagement::id).toList(),
            open.isEmpty() ? afterId : open.get(open.size() - 1).id(), open.size() == BATCH);
    }

    /** Ends one in which somebody takes part no more, unless it has ended. @return whether it was so */
    public boolean left(long id) {
        return transactions.run(() -> store.find(id).filter(it -> it.state().usesPlace()).map(seen -> {
            ended(seen, History.SYSTEM, it -> it.endedEarly("left", "", clock.instant()));
            return true;
        }).orElse(false));
    }

    /** Ends whatever is open with somebody who leaves, inside the caller's transaction. */
    void endAllOf(String personKey) {
        for (Engagement each : store.of(personKey, Integer.MAX_VALUE)) {
            if (each.state().usesPlace()) {
                ended(each, History.SYSTEM, it -> it.endedEarly("left", "", clock.instant()));
            }
        }
    }

    /**
     * Two people are not to be brought together any more: what runs between them ends, inside the caller's transaction.
     *
     * @param by user key of the one who wishes it: to the other it looks like any early end; empty when neither did
     */
    public void endBetween(String one, String other, String by) {
        for (Engagement each : store.openBetween(one, other)) {
            String cause = by.isEmpty() ? "program" : by.equals(each.mentorKey()) ? "mentor" : "mentee";
            ended(each, by.isEmpty() ? History.SYSTEM : by, it -> it.endedEarly(cause, "", clock.instant()));
        }
    }

    private Engagement ended(Engagement seen, String actor, UnaryOperator<Engagement> how) {
        claims.mustRelease(seen.holder());
        EngagementStore.Change change = store.change(seen.id(), how);
        Engagement after = change.after();
        history.add(new History("engagement", seen.id(), actor, change.before().state().name(), after.state().name(), after.cause()));
        changes.note("mentor", after.mentorKey());
        onEnd.accept(new EngagementEnded(after));
        return after;
    }

    /** Of the two people only; for everybody else there is none. */
    public Engagement visible(Viewer viewer, long id) {
        return transactions.run(() -> store.find(id)).filter(it -> it.isWith(viewer.key())).orElseThrow(Problem::notFound);
    }

    /** What a request became. */
    public Optional<Engagement> from(Origin origin) {
        return transactions.run(() -> store.from(origin));
    }

    /** The viewer's, on either side, the newest first. */
    public List<Engagement> mine(Viewer viewer) {
        return transactions.run(() -> store.of(viewer.key(), RECENT));
    }

    /** Who changed what when, for the two people. */
    public List<History> historyOf(Viewer viewer, long id) {
        visible(viewer, id);
        return transactions.run(() -> history.of("engagement", id));
    }

    /** "Free from about": the first planned end of each mentor's open engagements; one statement for 500 mentors. */
    public Map<String, Instant> freeFrom(Collection<String> mentorKeys) {
        return transactions.run(() -> store.firstPlannedEnds(mentorKeys));
    }
}
