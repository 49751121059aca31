package org.micromentoring.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.micromentoring.kernel.Problem;
import org.micromentoring.program.Program;
import org.micromentoring.program.ProgramDraft;

/** JSON of the program, the same for reading and writing: what was read can be sent back. */
public record ProgramBody(
    @JsonProperty("version") Integer version,
    @JsonProperty("groups") List<String> groups,
    @JsonProperty("team") List<String> team,
    @JsonProperty("limits") LimitsBody limits) {

    static ProgramBody of(Program program) {
        return new ProgramBody(program.version(), program.eligibleGroups(), program.teamGroups(), LimitsBody.of(program.limits()));
    }

    ProgramDraft draft() {
        return new ProgramDraft(given("version", version), names("groups", groups), names("team", team), given("limits", limits).limits());
    }

    private static List<String> names(String field, List<String> names) {
        return given(field, names).stream().filter(Objects::nonNull).toList();
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, "micromentoring.admin.missing", field);
        }
        return value;
    }
}
