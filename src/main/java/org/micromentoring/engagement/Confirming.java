package org.micromentoring.engagement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Places;
import org.micromentoring.program.pair.Pairs;

/**
 * Two who are mentoring when a newly imported list puts them into one reporting line are both asked whether to go on
 * (domain.md E17). One stops it by ending it; without an answer of both it ends by itself.
 */
public final class Confirming {
    /** Over a weekend and a day off; at the planned end it is over anyway. */
    static final Duration TIME = Duration.ofDays(5);
    private static final int BATCH = 500;

    private final Engagements engagements;
    private final EngagementStore store;
    private final Pairs pairs;
    private final Claims claims;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Clock clock;

    public Confirming(Engagements engagements, EngagementStore store, Pairs pairs, Claims claims, HistoryStore history, Transactions transactions, Clock clock) {
        this.engagements = engagements;
        this.store = store;
        this.pairs = pairs;
        this.claims = claims;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param due ids of those to look at @param lastId where the next sweep begins */
    public record Sweep(List<Long> due, long lastId, boolean more) {
    }

    /** Looks through 500 open ones after this id for two who are not to be together. */
    public Sweep sweep(long afterId) {
        List<Engagement> open = transactions.run(() -> store.openAfter(afterId, BATCH));
        List<Long> due = open.stream().filter(it -> !it.question().asked() && !pairs.allowed(it.mentorKey(), it.menteeKey())).map(Engagement::id).toList();
        return new Sweep(due, open.isEmpty() ? afterId : open.get(open.size() - 1).id(), open.size() == BATCH);
    }

    /** Asks both, or ends at once what a rule of a person or the team has just missed. @return whether it was so */
    public boolean look(long id) {
        return transactions.run(() -> open(id).filter(it -> !it.question().asked()).map(seen -> {
            if (pairs.ruled(seen.mentorKey(), seen.menteeKey())) {
                engagements.endBetween(seen.mentorKey(), seen.menteeKey(), "");
            } else {
                change(seen, History.SYSTEM, "asked-to-confirm", it -> new Question(Optional.of(clock.instant().plus(TIME)), false, false));
            }
            return true;
        }).orElse(false));
    }

    /** The viewer wants to go on. Said before, or not asked, it is answered as it is. */
    public Engagement keep(Viewer viewer, long id) {
        return transactions.run(() -> {
            Engagement seen = engagements.visible(viewer, id);
            boolean mentor = viewer.is(seen.mentorKey());
            if (!seen.state().usesPlace() || !seen.question().waitsFor(mentor)) {
                return seen;
            }
            return change(seen, viewer.key(), mentor ? "mentor-confirms" : "mentee-confirms", it -> it.kept(mentor));
        });
    }

    /** Ids of those that were not confirmed by both in time. */
    public List<Long> unanswered() {
        return transactions.run(() -> store.unanswered(clock.instant(), BATCH));
    }

    /** Ends one of them, with nobody to blame. @return whether it was so */
    public boolean end(long id) {
        return transactions.run(() -> open(id).filter(it -> it.question().due().filter(due -> !due.isAfter(clock.instant())).isPresent()).map(seen -> {
            engagements.endBetween(seen.mentorKey(), seen.menteeKey(), "");
            return true;
        }).orElse(false));
    }

    private Optional<Engagement> open(long id) {
        return store.find(id).filter(it -> it.state().usesPlace());
    }

    /** Under its claim, which is given back and taken again: the place stays taken, whatever the capacity is by now (domain.md E4). */
    private Engagement change(Engagement seen, String actor, String cause, UnaryOperator<Question> how) {
        claims.mustRelease(seen.holder());
        Engagement before = store.find(seen.id()).orElse(seen);
        Question next = how.apply(before.question());
        store.ask(seen.id(), next, clock.instant());
        claims.takeLowest(Places.subject(seen.mentorKey()), Integer.MAX_VALUE, seen.holder());
        history.add(new History("engagement", seen.id(), actor, before.state().name(), before.state().name(), cause));
        return before.asking(next);
    }
}
