package org.micromentoring.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether to go on, asked of both when a newly imported list puts them into one reporting line (domain.md E17).
 *
 * @param due until when both have time; empty while nobody is asked, and once both said to go on
 */
public record Question(Optional<Instant> due, boolean mentorKeeps, boolean menteeKeeps) {
    static final Question NONE = new Question(Optional.empty(), false, false);

    /** Asked once: who said to go on is not asked again after the next import. */
    public boolean asked() {
        return due.isPresent() || mentorKeeps || menteeKeeps;
    }

    /** Whether this side has something to say. */
    public boolean waitsFor(boolean mentor) {
        return due.isPresent() && !(mentor ? mentorKeeps : menteeKeeps);
    }

    Question kept(boolean mentor) {
        boolean both = mentor ? menteeKeeps : mentorKeeps;
        return new Question(both ? Optional.empty() : due, mentor || mentorKeeps, !mentor || menteeKeeps);
    }
}
