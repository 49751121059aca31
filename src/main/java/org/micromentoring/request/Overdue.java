package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/**
 * What the clock does: nobody waits for ever. Each piece is a use case of its own and harmless to run twice, on two
 * nodes at once, or after somebody was quicker (domain.md E32, E38).
 */
public final class Overdue {
    /** At one go; the next run takes the rest. */
    private static final int BATCH = 500;

    private final NeedStore needs;
    private final RequestStore requests;
    private final Steps steps;
    private final NeedClaims claims;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Clock clock;

    public Overdue(NeedStore needs, RequestStore requests, Steps steps, NeedClaims claims, HistoryStore history, Transactions transactions, Clock clock) {
        this.needs = needs;
        this.requests = requests;
        this.steps = steps;
        this.claims = claims;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ids of requests whose time is over, the oldest first. */
    public List<Long> requests() {
        return transactions.run(() -> requests.overdue(clock.instant(), BATCH)).stream().map(Request::id).toList();
    }

    /** Ids of open needs whose time is over. */
    public List<Long> needs() {
        return transactions.run(() -> needs.overdue(clock.instant(), BATCH)).stream().map(Need::id).toList();
    }

    /** No answer: of the mentor the request expires, of the mentee it is withdrawn. @return whether it was so */
    public boolean expireRequest(long id) {
        return transactions.run(() -> requests.find(id).filter(Request::open).filter(it -> over(it.due())).map(seen -> {
            claims.lock(seen.needId());
            boolean mine = claims.releaseIfHeld(id);
            if (mine) {
                steps.released(id, History.SYSTEM, this::expired);
            }
            claims.unlock(seen.needId());
            return mine;
        }).orElse(false));
    }

    /** Decides on the row as it is now: an answer may have come, and with it another due time. */
    private Request expired(Request it) {
        Instant now = clock.instant();
        if (!over(it.due())) {
            return it;
        }
        return it.state() == State.PENDING ? it.to(State.EXPIRED, Ending.of("no-answer"), now) : it.to(State.WITHDRAWN, Ending.of("no-answer"), now);
    }

    /** A need that nobody did anything for; not while a mentor is still being asked. @return whether it was so */
    public boolean expireNeed(long id) {
        return transactions.run(() -> needs.find(id).filter(Need::open).map(seen -> {
            claims.lock(id);
            boolean waits = requests.ofNeed(id).stream().anyMatch(Request::open);
            Need now = needs.find(id).orElse(seen);
            boolean expires = now.open() && over(now.due()) && !waits;
            if (expires) {
                claims.releaseWant(id);
                needs.change(id, it -> it.to(Need.State.EXPIRED, clock.instant()));
                history.add(new History("need", id, History.SYSTEM, Need.State.OPEN.name(), Need.State.EXPIRED.name(), "no-answer"));
            }
            claims.unlock(id);
            return expires;
        }).orElse(false));
    }

    private boolean over(Instant due) {
        return !due.isAfter(clock.instant());
    }
}
