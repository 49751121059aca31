package org.micromentoring.request.sent;

import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Problem;

/**
 * The claims of needs and requests, in the one order of domain.md 0.2: the need's lock, then requests by ascending id,
 * then the mentor's place. The lock is taken and given back in one transaction: whoever comes second waits, and then
 * reads what the first one left. Nobody touches the requests of a need without it.
 */
public final class NeedClaims {
    private final Claims claims;

    public NeedClaims(Claims claims) {
        this.claims = claims;
    }

    /** Several needs: by ascending id. */
    public void lock(long needId) {
        claims.take("need:" + needId, "need:" + needId, lockOf(needId));
    }

    public void unlock(long needId) {
        claims.mustRelease(lockOf(needId));
    }

    /**
     * The cap of open needs of a person: one is held as long as the need is open.
     *
     * @throws Problem conflict, when there are as many open needs as allowed
     */
    public void takeWant(String menteeKey, long needId, int cap) {
        if (claims.takeLowest("want:" + menteeKey, cap, "need:" + needId).isEmpty()) {
            throw Problem.conflict("micromentoring.request.too-many-needs", cap);
        }
    }

    public void releaseWant(long needId) {
        claims.mustRelease("need:" + needId);
    }

    /** At most one open request of mentee, mentor and topic. */
    public void take(Request request) {
        claims.take("request:" + request.menteeKey() + "|" + request.mentorKey() + "|" + request.topic(), "asked:" + request.mentorKey(),
            holder(request.id()));
    }

    public void release(long requestId) {
        claims.mustRelease(holder(requestId));
    }

    /** @return whether this caller was first */
    public boolean releaseIfHeld(long requestId) {
        return claims.release(holder(requestId)) == 1;
    }

    private static String lockOf(long needId) {
        return "lock:need:" + needId;
    }

    private static String holder(long requestId) {
        return "request:" + requestId;
    }
}
