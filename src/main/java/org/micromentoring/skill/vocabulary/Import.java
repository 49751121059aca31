package org.micromentoring.skill.vocabulary;

import java.time.Duration;
import java.time.Instant;

/**
 * An import as it stands.
 *
 * @param total rows to do
 * @param seen  when its node last wrote something
 */
public record Import(long id, State state, boolean esco, int total, Counts counts, Instant started, Instant seen) {
    /** STOPPED: its node went away; FAILED: something went wrong. Both can simply be run again. */
    public enum State { RUNNING, DONE, FAILED, STOPPED, UNKNOWN }

    /** A node that says nothing for so long is gone; a chunk takes a second, clocks differ by up to a minute. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Holder of the claim that lets one import run at a time. */
    static String holder(long id) {
        return "import:" + id;
    }

    /** The state, looked at now: one that was left behind is stopped, before any job says so. */
    public State state(Instant now) {
        return state == State.RUNNING && seen.plus(PATIENCE).isBefore(now) ? State.STOPPED : state;
    }
}
