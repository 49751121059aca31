package org.micromentoring.request;

import java.util.function.UnaryOperator;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.RequestStore;

/** The one way in which a request changes: under the lock of its need, its own claim released first. */
public final class Steps {
    private final RequestStore store;
    private final NeedClaims claims;
    private final HistoryStore history;

    public Steps(RequestStore store, NeedClaims claims, HistoryStore history) {
        this.store = store;
        this.claims = claims;
        this.history = history;
    }

    /**
     * One step of one request, inside the caller's transaction.
     *
     * @param seen  what was read without a lock: only that it was open counts, because an end is for ever
     * @param actor user key, or {@link History#SYSTEM}
     */
    Request step(Request seen, String actor, UnaryOperator<Request> decision) {
        seen.mustBeOpen();
        claims.lock(seen.needId());
        Request after = locked(seen.id(), actor, decision);
        claims.unlock(seen.needId());
        return after;
    }

    /** The same for a caller who holds the need's lock. */
    Request locked(long id, String actor, UnaryOperator<Request> decision) {
        claims.release(id);
        return released(id, actor, decision);
    }

    /** The same for a caller who has also released the claim. */
    public Request released(long id, String actor, UnaryOperator<Request> decision) {
        RequestStore.Change change = store.change(id, decision);
        Request after = change.after();
        if (after.state() != change.before().state()) {
            history.add(new History("request", id, actor, change.before().state().name(), after.state().name(), after.ending().cause()));
        }
        if (after.open()) {
            claims.take(after);
        }
        return after;
    }
}
