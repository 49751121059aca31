package org.micromentoring.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.micromentoring.kernel.Problem;
import org.micromentoring.program.Program;

/** JSON of the limits; each is required, so that a forgotten one is not taken for zero. */
public record LimitsBody(
    @JsonProperty("answerDays") Integer answerDays,
    @JsonProperty("parallelRequests") Integer parallelRequests,
    @JsonProperty("openNeeds") Integer openNeeds,
    @JsonProperty("capacity") Integer capacity,
    @JsonProperty("talksPerWeek") Integer talksPerWeek,
    @JsonProperty("maxDays") Integer maxDays) {

    static LimitsBody of(Program.Limits limits) {
        return new LimitsBody(limits.answerDays(), limits.parallelRequests(), limits.openNeeds(), limits.capacity(),
            limits.talksPerWeek(), limits.maxDays());
    }

    Program.Limits limits() {
        return new Program.Limits(given("answerDays", answerDays), given("parallelRequests", parallelRequests),
            given("openNeeds", openNeeds), given("capacity", capacity), given("talksPerWeek", talksPerWeek), given("maxDays", maxDays));
    }

    private static int given(String field, Integer value) {
        if (value == null) {
            throw Problem.invalid(field, "micromentoring.admin.missing", field);
        }
        return value;
    }
}
