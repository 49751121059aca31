package org.micromentoring.engagement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;

/**
 * One accepted micro-mentorship.
 *
 * @param id    0 before it is stored
 * @param needId the need it meets; 0 when it came from no need
 * @param ended when it reached a terminal state
 * @param cause who or what ended it: mentor, mentee, left, program, planned-end; empty while it is open
 * @param words the reason given to the other side; empty when there is none
 * @param question whether to go on, when that is asked
 */
public record Engagement(long id, long programId, long needId, Origin origin, String mentorKey, String menteeKey, Subject subject,
    Instant started, Instant plannedEnd, State state, Optional<Instant> ended, String cause, String words, Question question) {

    /** Life of an engagement: domain.md section 3. */
    public enum State {
        SCHEDULING, ACTIVE, WRAP_UP, COMPLETED, LAPSED, ENDED_EARLY, TERMINATED, UNKNOWN;

        public static State of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }

        /** Uses a place of the mentor, and is held by a claim. */
        public boolean usesPlace() {
            return this == SCHEDULING || this == ACTIVE;
        }

        /** Over without having helped: the need may be put to others. */
        public boolean cameToNothing() {
            return this == LAPSED || this == ENDED_EARLY || this == TERMINATED;
        }

        public boolean terminal() {
            return this == COMPLETED || this == LAPSED || this == ENDED_EARLY || this == TERMINATED;
        }
    }

    /**
     * What it is about.
     *
     * @param topic {@code skill:<id>} or {@code role:<id>}
     * @param goal  the mentee's sentence
     */
    public record Subject(String topic, Format format, Channel channel, String goal) {
    }

    /** One that begins now, and is not stored yet. Only here are the two told apart: after erasure both may be a tombstone. */
    public static Engagement begin(long programId, long needId, Origin origin, String mentorKey, String menteeKey, Subject subject,
        Instant now, Instant plannedEnd) {
        if (mentorKey.equals(menteeKey)) {
            throw new IllegalArgumentException("nobody mentors oneself");
        }
        return new Engagement(0, programId, needId, origin, mentorKey, menteeKey, subject, now, plannedEnd, State.SCHEDULING,
            Optional.empty(), "", "", Question.NONE);
    }

    public boolean isWith(String personKey) {
        return mentorKey.equals(personKey) || menteeKey.equals(personKey);
    }

    /** Holder of its claim on a place. */
    String holder() {
        return "engagement:" + id;
    }

    Engagement stored(long newId) {
        return new Engagement(newId, programId, needId, origin, mentorKey, menteeKey, subject, started, plannedEnd, state, ended, cause, words, question);
    }

    /** Its time is over and nobody said anything. */
    Engagement lapsed(Instant now) {
        return new Engagement(id, programId, needId, origin, mentorKey, menteeKey, subject, started, plannedEnd, State.LAPSED,
            Optional.of(now), "planned-end", "", Question.NONE);
    }

    Engagement endedEarly(String by, String reason, Instant now) {
        return new Engagement(id, programId, needId, origin, mentorKey, menteeKey, subject, started, plannedEnd, State.ENDED_EARLY,
            Optional.of(now), by, reason, Question.NONE);
    }

    Engagement asking(Question next) {
        return new Engagement(id, programId, needId, origin, mentorKey, menteeKey, subject, started, plannedEnd, state, ended, cause, words, next);
    }
}
