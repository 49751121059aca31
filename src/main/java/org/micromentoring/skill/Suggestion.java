package org.micromentoring.skill;

import java.time.Instant;
import java.util.Optional;

/**
 * A skill that somebody misses.
 *
 * @param by    user key of the one who suggested it
 * @param skill what it became, once accepted
 */
public record Suggestion(long id, String by, String name, State state, Optional<Long> skill, Instant at) {
    public enum State { WAITING, ACCEPTED, DROPPED, UNKNOWN }

    /** Holder of its place among the open ones of this person. */
    String holder() {
        return "suggestion:" + id;
    }
}
