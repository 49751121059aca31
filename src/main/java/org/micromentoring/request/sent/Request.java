package org.micromentoring.request.sent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.micromentoring.kernel.Problem;
import org.micromentoring.skill.Topic;

/**
 * A need, put to one mentor. The states and who may change them: domain.md section 3; a change that the table there
 * does not have is refused by {@link Problem#conflict}.
 *
 * @param id       0 before it is stored
 * @param due      until when the one whose turn it is has time
 * @param answered when it ended; empty while it is open
 * @param ending   why it ended
 */
public record Request(long id, long needId, String mentorKey, String menteeKey, Topic topic, State state, Instant sent, Instant due,
    Optional<Instant> answered, Exchange exchange, Ending ending) {

    public enum State {
        /** The mentor's turn. */
        PENDING,
        /** The mentee's turn. */
        INFO_REQUESTED, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED, VOID, SUPERSEDED, UNKNOWN;

        public static State of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }

        public boolean open() {
            return this == PENDING || this == INFO_REQUESTED;
        }

        /** Part of text keys: "pending", "info-requested" ... */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the mentor asked back, once, and what the mentee answered; each empty until then. */
    public record Exchange(String question, String answer) {
        public static final Exchange NONE = new Exchange("", "");
    }

    /**
     * @param cause        code; empty while open
     * @param words        to the other side; empty when there are none
     * @param colleagueKey who would be the better one to ask; empty when nobody was named
     * @param supersededBy the request that was accepted instead; 0 for none
     */
    public record Ending(String cause, String words, String colleagueKey, long supersededBy) {
        public static final Ending NONE = new Ending("", "", "", 0);

        public static Ending of(String cause) {
            return new Ending(cause, "", "", 0);
        }
    }

    /** One that is sent now, and is not stored yet. Only here are the two told apart: after erasure both may be a tombstone. */
    public static Request send(long needId, String mentorKey, String menteeKey, Topic topic, Instant now, Instant due) {
        if (mentorKey.equals(menteeKey)) {
            throw new IllegalArgumentException("nobody asks oneself");
        }
        return new Request(0, needId, mentorKey, menteeKey, topic, State.PENDING, now, due, Optional.empty(), Exchange.NONE, Ending.NONE);
    }

    public boolean open() {
        return state.open();
    }

    public boolean isWith(String personKey) {
        return mentorKey.equals(personKey) || menteeKey.equals(personKey);
    }

    public Request askBack(String question, Instant newDue) {
        mustBe(State.PENDING);
        if (!exchange.question().isEmpty()) {
            throw Problem.conflict("micromentoring.request.asked-back-already");
        }
        return with(State.INFO_REQUESTED, newDue, Optional.empty(), new Exchange(question, ""), ending);
    }

    public Request answer(String answer, Instant newDue) {
        mustBe(State.INFO_REQUESTED);
        return with(State.PENDING, newDue, Optional.empty(), new Exchange(exchange.question(), answer), ending);
    }

    /** To a terminal state, from either open one. */
    public Request to(State end, Ending why, Instant now) {
        if (end.open() || end == State.UNKNOWN) {
            throw new IllegalArgumentException("no end: " + end);
        }
        mustBeOpen();
        return with(end, due, Optional.of(now), exchange, why);
    }

    /** @throws Problem conflict, saying what became of it */
    public void mustBeOpen() {
        if (!open()) {
            throw Problem.conflict("micromentoring.request.over." + state.code());
        }
    }

    private void mustBe(State needed) {
        mustBeOpen();
        if (state != needed) {
            throw Problem.conflict("micromentoring.request.not-now." + state.code());
        }
    }

    Request stored(long newId) {
        return new Request(newId, needId, mentorKey, menteeKey, topic, state, sent, due, answered, exchange, ending);
    }

    private Request with(State newState, Instant newDue, Optional<Instant> newAnswered, Exchange newExchange, Ending newEnding) {
        return new Request(id, needId, mentorKey, menteeKey, topic, newState, sent, newDue, newAnswered, newExchange, newEnding);
    }
}
