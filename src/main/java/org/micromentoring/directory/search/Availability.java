package org.micromentoring.directory.search;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon somebody can take one more. It may lag (quality.md S4) and never decides anything.
 *
 * @param free     places that are free
 * @param paused   takes no requests now
 * @param freeFrom when a full or paused mentor is expected back; {@link #UNKNOWN} when nobody can say
 */
public record Availability(int free, boolean paused, Instant freeFrom) {
    /** Later than any real day. */
    public static final Instant UNKNOWN = Instant.MAX;
    /** What {@link #daysUntilFree} says for {@link #UNKNOWN}. */
    static final int NO_DAY = 255;

    public static Availability open(int places) {
        return new Availability(places, false, Instant.EPOCH);
    }

    public static Availability full(Instant freeFrom) {
        return new Availability(0, false, freeFrom);
    }

    public static Availability paused(Instant until) {
        return new Availability(0, true, until);
    }

    public boolean freeNow() {
        return !paused && free > 0;
    }

    public boolean dayKnown() {
        return !freeNow() && !UNKNOWN.equals(freeFrom);
    }

    /** 0 for free now, then whole days begun, at most 254; 255 when nobody can say. */
    int daysUntilFree(Instant now) {
        if (freeNow()) {
            return 0;
        }
        if (UNKNOWN.equals(freeFrom)) {
            return NO_DAY;
        }
        return (int) Math.max(1, Math.min(NO_DAY - 1, Duration.between(now, freeFrom).toDays() + 1));
    }
}
