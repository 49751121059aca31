package org.micromentoring.request.sent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.micromentoring.profile.WorkingTime;

/** Until when an answer is due (domain.md section 4 and E9). */
public final class Due {
    private Due() {
    }

    /**
     * Working days of the one whose turn it is, but never later than half-way to the time when help would be too late.
     *
     * @param wantedBy ignored when it is past: then there is nothing left to be half of
     */
    public static Instant answer(WorkingTime time, Instant now, int workingDays, Optional<Instant> wantedBy) {
        Instant due = time.plusWorkingDays(now, workingDays);
        return wantedBy.filter(it -> it.isAfter(now)).map(it -> now.plus(Duration.between(now, it).dividedBy(2)))
            .filter(it -> it.isBefore(due)).orElse(due);
    }

    /** A need waits for the mentee's next step for as long as an engagement may last, and at least until it is too late. */
    public static Instant need(Instant now, int maxDays, Optional<Instant> wantedBy) {
        Instant due = now.plus(Duration.ofDays(maxDays));
        return wantedBy.filter(it -> it.isAfter(due)).orElse(due);
    }
}
