package org.micromentoring.request.need;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one mentee wants.
 *
 * @param id          0 before it is stored
 * @param maxDays     the program's longest engagement in days when the need was opened (invariant I6)
 * @param firstOpened kept when it is opened again (invariant I9)
 * @param due         when it expires, unless a mentor is still being asked
 * @param ended       when it was met, closed or expired
 */
public record Need(long id, long programId, int maxDays, String menteeKey, Ask ask, State state, Instant firstOpened, Instant due, Optional<Instant> ended) {
    public enum State {
        OPEN, MET, CLOSED, EXPIRED, UNKNOWN;

        public static State of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean isOf(String personKey) {
        return menteeKey.equals(personKey);
    }

    /** Reaches an end, now. */
    public Need to(State end, Instant now) {
        return new Need(id, programId, maxDays, menteeKey, ask, end, firstOpened, due, Optional.of(now));
    }

    /** Open, again or still, until a later time. */
    public Need openUntil(Instant newDue) {
        return new Need(id, programId, maxDays, menteeKey, ask, State.OPEN, firstOpened, newDue, Optional.empty());
    }

    Need stored(long newId) {
        return new Need(newId, programId, maxDays, menteeKey, ask, state, firstOpened, due, ended);
    }
}
