package org.micromentoring.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.micromentoring.kernel.Problem;

/**
 * What somebody wants the program to be.
 *
 * @param version of the program that the editor had seen
 * @param groups  who takes part; empty means every licensed person
 * @param team    who looks after it
 */
public record ProgramDraft(int version, List<String> groups, List<String> team, Program.Limits limits) {
    static final int MOST_GROUPS = 50;
    private static final int LONGEST_NAME = 255;

    public ProgramDraft {
        groups = cleaned("groups", groups);
        team = cleaned("team", team);
    }

    boolean sameAs(Program program) {
        return groups.equals(program.eligibleGroups()) && team.equals(program.teamGroups()) && limits.equals(program.limits());
    }

    /** Trimmed, without empty names and repetitions, in the order given. */
    private static List<String> cleaned(String field, List<String> names) {
        Set<String> kept = new LinkedHashSet<>();
        for (String name : names) {
            String trimmed = name.strip();
            if (trimmed.length() > LONGEST_NAME || trimmed.chars().anyMatch(Character::isISOControl)) {
                throw Problem.invalid(field, "micromentoring.program.group-unknown", trimmed.substring(0, Math.min(40, trimmed.length())));
            }
            if (!trimmed.isEmpty()) {
                kept.add(trimmed);
            }
        }
        if (kept.size() > MOST_GROUPS) {
            throw Problem.invalid(field, "micromentoring.program.groups-many", MOST_GROUPS);
        }
        return List.copyOf(new ArrayList<>(kept));
    }
}
