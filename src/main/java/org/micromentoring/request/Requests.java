package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/** What mentor and mentee do with one request, but for the yes: see {@link Accepting}. */
public final class Requests {
    /** Characters of a question, an answer, a reason. */
    public static final int WORDS = 2_000;
    /** Characters of a log-in name. */
    private static final int LONGEST_NAME = 255;

    /** Why not this time. The mentee reads neutral words, and a cause only for SOMEONE_ELSE. */
    public enum Cause {
        NO_TIME, NOT_MY_FIELD, SOMEONE_ELSE, CONFLICT, OTHER;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** Spelling in JSON, tables and text keys: "no-time", "not-my-field" ... */
        public String code() {
            return code;
        }

        public static Cause parse(String code) {
            for (Cause cause : values()) {
                if (cause.code.equals(code)) {
                    return cause;
                }
            }
            throw Problem.invalid("cause", "micromentoring.request.cause-unknown");
        }
    }

    /**
     * Not this time.
     *
     * @param inviteByHand somebody was named who is no active mentor yet: the mentor gets words to invite them
     */
    public record Declined(Request request, boolean inviteByHand) {
    }

    private final RequestStore requests;
    private final NeedStore needs;
    private final Steps steps;
    private final Mentors mentors;
    private final Transactions transactions;
    private final Clock clock;

    public Requests(RequestStore requests, NeedStore needs, Steps steps, Mentors mentors, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.needs = needs;
        this.steps = steps;
        this.mentors = mentors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The mentor says not this time. Said before, it is answered as it is. */
    public Declined decline(Viewer viewer, long id, Cause cause, String words, String colleagueUserName) {
        Typed.text("words", words, WORDS);
        Typed.text("colleague", colleagueUserName, LONGEST_NAME);
        return transactions.run(() -> {
            Request seen = at(viewer, id);
            if (seen.state() == State.DECLINED) {
                return new Declined(seen, false);
            }
            boolean named = cause == Cause.SOMEONE_ELSE && !colleagueUserName.isBlank();
            Optional<String> colleague = named ? mentors.activeKey(colleagueUserName, seen) : Optional.empty();
            Ending why = new Ending(cause.code(), words, colleague.orElse(""), 0);
            Request after = steps.step(seen, viewer.key(), it -> it.to(State.DECLINED, why, clock.instant()));
            return new Declined(after, named && colleague.isEmpty());
        });
    }

    /** The mentor asks back, once; from now on the mentee has time. */
    public Request askBack(Viewer viewer, long id, String question) {
        Typed.something("question", question, WORDS, "micromentoring.request.question-empty");
        return transactions.run(() -> turn(viewer, at(viewer, id), need -> mentors.menteeDue(need),
            due -> it -> it.askBack(question, due)));
    }

    /** The mentee answers; from now on the mentor has time again. */
    public Request answer(Viewer viewer, long id, String answer) {
        Typed.something("answer", answer, WORDS, "micromentoring.request.answer-empty");
        return transactions.run(() -> {
            Request seen = from(viewer, id);
            return turn(viewer, seen, need -> mentors.mentorDue(seen.mentorKey(), need), due -> it -> it.answer(answer, due));
        });
    }

    /** The mentee takes it back. Done before, it is answered as it is. */
    public Request withdraw(Viewer viewer, long id) {
        return transactions.run(() -> {
            Request seen = from(viewer, id);
            return seen.state() == State.WITHDRAWN ? seen
                : steps.step(seen, viewer.key(), it -> it.to(State.WITHDRAWN, Ending.of("mentee"), clock.instant()));
        });
    }

    /** Of the two people only; for everybody else there is none. */
    public Request visible(Viewer viewer, long id) {
        return transactions.run(() -> requests.find(id)).filter(it -> it.isWith(viewer.key())).orElseThrow(Problem::notFound);
    }

    private Request turn(Viewer viewer, Request seen, Function<Need, Instant> due, Function<Instant, UnaryOperator<Request>> decision) {
        seen.mustBeOpen();
        Need need = needs.find(seen.needId()).orElseThrow(Problem::notFound);
        return steps.step(seen, viewer.key(), decision.apply(due.apply(need)));
    }

    private Request at(Viewer viewer, long id) {
        return requests.find(id).filter(it -> viewer.is(it.mentorKey())).orElseThrow(Problem::notFound);
    }

    private Request from(Viewer viewer, long id) {
        return requests.find(id).filter(it -> viewer.is(it.menteeKey())).orElseThrow(Problem::notFound);
    }
}
