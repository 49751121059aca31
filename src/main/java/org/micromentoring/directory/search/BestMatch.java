package org.micromentoring.directory.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Topic;

/**
 * The order of results, for now: who is not available comes last; then the fit to what is asked for and to what the
 * seeker wants to learn; then who is free sooner; then an order of equals that turns from day to day. Never a rating,
 * never activity. Same input, same order.
 */
final class BestMatch {
    private static final int WANTED = 3;
    private static final int MOST_WANTED = 60;
    /** What was asked for outweighs all that the seeker wants besides. */
    private static final int ASKED = 63;
    private static final int MOST_FIT = 1023;
    private static final long NO_DAY = 255;

    private final Snapshot snapshot;
    private final Instant now;
    private final short[] fit;
    private final long seed;

    BestMatch(Snapshot snapshot, Seeker seeker, List<Topic> asked, Instant now) {
        this.snapshot = snapshot;
        this.now = now;
        fit = new short[snapshot.mentors().size()];
        seeker.wanted().forEach(id -> add(Topic.skill(id), WANTED, MOST_WANTED));
        asked.forEach(topic -> add(topic, ASKED, MOST_FIT));
        seed = Spread.hash(seeker.key()) + seeker.day() * 0x9e3779b97f4a7c15L;
    }

    /** Smaller comes first; 43 bits: not available, fit, days until free, hash of seeker, mentor and day. */
    long byFit(int mentor) {
        return away(mentor) << 42 | (long) (MOST_FIT - fit[mentor]) << 32 | days(mentor) << 24 | turn(mentor);
    }

    /** The same with the days before the fit. */
    long byDay(int mentor) {
        return away(mentor) << 42 | days(mentor) << 34 | (long) (MOST_FIT - fit[mentor]) << 24 | turn(mentor);
    }

    /** The topic itself counts a little more than a narrower one, and a second narrower one a little more than none. */
    private void add(Topic topic, int weight, int most) {
        snapshot.postings().each(topic, 0, (mentor, exact) ->
            fit[mentor] = (short) Math.min(most, fit[mentor] + (exact ? weight + weight / 3 : weight)));
    }

    private long away(int mentor) {
        return snapshot.availability(mentor).kind() == Availability.Kind.AWAY ? 1 : 0;
    }

    /** 0 for free now, then whole days begun, at most 254; 255 when nobody can say. */
    private long days(int mentor) {
        Availability availability = snapshot.availability(mentor);
        return availability.now() ? 0
            : availability.from().map(it -> Math.max(1, Math.min(NO_DAY - 1, Duration.between(now, it).toDays() + 1))).orElse(NO_DAY);
    }

    /** 24 bits that look random (the mixer of SplitMix64). */
    private long turn(int mentor) {
        long z = snapshot.hash(mentor) ^ seed;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return (z ^ z >>> 31) >>> 40;
    }
}
