package org.micromentoring.kernel;

/**
 * One change of a state.
 *
 * @param kind  what changed: "request", "need", "engagement", "profile" ...
 * @param actor user key of who did it, or {@link #SYSTEM}
 * @param from  state before; empty at the beginning
 * @param cause why, as a code; empty when there is nothing to say
 */
public record History(String kind, long id, String actor, String from, String to, String cause) {
    /** The actor of what a job or the clock did. */
    public static final String SYSTEM = "system";
}
