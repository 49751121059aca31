package org.micromentoring.engagement;

/**
 * What an engagement came from: exactly one thing (invariant I4).
 *
 * @param kind what it was
 * @param id   its id; one engagement at most comes from one request
 */
public record Origin(Kind kind, long id) {
    /** REQUEST: a mentor said yes. PROPOSAL: the program team matched. REGISTRATION: an event. */
    public enum Kind { REQUEST, PROPOSAL, REGISTRATION, UNKNOWN }

    public Origin {
        if (id < 1) {
            throw new IllegalArgumentException("an engagement comes from something");
        }
    }

    public static Origin request(long id) {
        return new Origin(Kind.REQUEST, id);
    }
}
