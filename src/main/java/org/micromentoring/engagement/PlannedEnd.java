package org.micromentoring.engagement;

import java.time.Duration;
import java.time.Instant;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.WorkingTime;

/** Until when an engagement is meant to last (domain.md section 4). */
public final class PlannedEnd {
    /** Working days of a short engagement or a review, unless the mentee asked for another length. */
    public static final int USUAL_DAYS = 5;
    /** Working days in which a single talk is to take place ... */
    private static final int MEET_WITHIN = 3;
    /** ... and it ends by itself that long after. */
    private static final Duration AFTER_TALK = Duration.ofHours(24);

    private PlannedEnd() {
    }

    /**
     * @param workingDays length that was asked for; single talks ignore it
     * @param maxDays     the program's maximum in days (invariant I6)
     */
    public static Instant of(Format format, Instant start, WorkingTime mentor, int workingDays, int maxDays) {
        Instant end = switch (format) {
            case ONE_OFF, INTERVIEW -> mentor.plusWorkingDays(start, MEET_WITHIN).plus(AFTER_TALK);
            case SHORT, REVIEW -> mentor.plusWorkingDays(start, workingDays);
        };
        Instant latest = start.plus(Duration.ofDays(maxDays));
        return end.isAfter(latest) ? latest : end;
    }
}
