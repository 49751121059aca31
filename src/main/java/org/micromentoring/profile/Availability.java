package org.micromentoring.profile;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a mentor has room now. For showing only: acceptance is decided by claims.
 *
 * @param free places free now; more than 0 only with FREE
 * @param from with FULL about when a place is free again, with AWAY when the pause ends; empty when nobody knows
 */
public record Availability(Kind kind, int free, Optional<Instant> from) {
    public enum Kind {
        FREE, FULL, AWAY;

        /** Spelling in JSON and text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean now() {
        return kind == Kind.FREE;
    }
}
