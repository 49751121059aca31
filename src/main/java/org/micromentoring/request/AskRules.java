package org.micromentoring.request;

import java.time.Duration;
import java.time.Instant;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;
import org.micromentoring.program.Program;
import org.micromentoring.request.need.Ask;

/** What a question must be like; every refusal names its field as REST and the form do. */
final class AskRules {
    /** A wish for later is no need of today. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private AskRules() {
    }

    static void check(Ask ask, Program.Limits limits, Instant now) {
        Typed.something("goal", ask.goal(), Ask.GOAL, "micromentoring.request.goal-empty");
        if (ask.days() < 1 || ask.days() > limits.maxDays()) {
            throw Problem.invalid("days", "micromentoring.request.days", limits.maxDays());
        }
        if (ask.pageId() < 0) {
            throw Problem.invalid("page", "micromentoring.request.page");
        }
        if (ask.wantedBy().filter(it -> !it.isAfter(now)).isPresent()) {
            throw Problem.invalid("wantedBy", "micromentoring.request.wanted-by-past");
        }
        if (ask.wantedBy().filter(it -> it.isAfter(now.plus(FARTHEST))).isPresent()) {
            throw Problem.invalid("wantedBy", "micromentoring.request.wanted-by-far");
        }
    }
}
