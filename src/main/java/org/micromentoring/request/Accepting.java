package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.engagement.Origin;
import org.micromentoring.engagement.PlannedEnd;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/** A mentor says yes: the first one wins, the others are closed kindly, an engagement begins and takes a place. */
public final class Accepting {
    private final RequestStore requests;
    private final NeedStore needs;
    private final ProfileStore profiles;
    private final Pairs pairs;
    private final Steps steps;
    private final NeedClaims claims;
    private final HistoryStore history;
    private final Engagements engagements;
    private final Transactions transactions;
    private final Clock clock;

    public Accepting(RequestStore requests, NeedStore needs, ProfileStore profiles, Pairs pairs, Steps steps, NeedClaims claims, HistoryStore history,
        Engagements engagements, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.needs = needs;
        this.profiles = profiles;
        this.pairs = pairs;
        this.steps = steps;
        this.claims = claims;
        this.history = history;
        this.engagements = engagements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Said before, the answer is the same engagement.
     *
     * @throws Problem not allowed, for somebody who takes part no more; conflict, when it is over, or when the mentor is full ("take one more anyway?")
     */
    public Engagement accept(Viewer viewer, long id) {
        viewer.mustTakePart();
        return transactions.run(() -> {
            Request seen = requests.find(id).filter(it -> viewer.is(it.mentorKey())).orElseThrow(Problem::notFound);
            if (seen.state() == State.ACCEPTED) {
                return engagements.from(Origin.request(id)).orElseThrow(Problem::notFound);
            }
            seen.mustBeOpen();
            claims.lock(seen.needId());
            if (!pairs.allowedNow(seen.mentorKey(), List.of(seen.menteeKey()))) {
                // The sweep is about to end it so; which rule it was is for neither to know.
                throw Problem.conflict("micromentoring.request.over.void");
            }
            closeAll(requests.ofNeed(seen.needId()), id, viewer.key());
            Need need = met(seen.needId(), viewer.key());
            Engagement begun = begin(need, id, viewer.key());
            claims.unlock(need.id());
            return begun;
        });
    }

    /** By ascending id; a sibling that somebody else has just ended stays as they ended it. */
    private void closeAll(List<Request> all, long accepted, String actor) {
        Instant now = clock.instant();
        for (Request each : all) {
            if (each.id() == accepted) {
                steps.locked(accepted, actor, it -> it.to(State.ACCEPTED, Ending.NONE, now));
            } else if (each.open() && claims.releaseIfHeld(each.id())) {
                Ending why = new Ending("someone-else-helps", "", "", accepted);
                steps.released(each.id(), actor, it -> it.to(State.SUPERSEDED, why, now));
            }
        }
    }

    private Need met(long needId, String actor) {
        claims.releaseWant(needId);
        Need met = needs.change(needId, it -> it.to(Need.State.MET, clock.instant()));
        history.add(new History("need", needId, actor, Need.State.OPEN.name(), Need.State.MET.name(), ""));
        return met;
    }

    private Engagement begin(Need need, long requestId, String mentorKey) {
        Profile mentor = profiles.of(mentorKey).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        Instant end = PlannedEnd.of(need.ask().format(), now, mentor.workingTime(), need.ask().days(), need.maxDays());
        Engagement.Subject subject = new Engagement.Subject(need.ask().topic().toString(), need.ask().format(), need.ask().channel(), need.ask().goal());
        return engagements.start(Engagement.begin(need.programId(), need.id(), Origin.request(requestId), mentorKey, need.menteeKey(),
            subject, now, end), mentor.offer().capacity());
    }
}
