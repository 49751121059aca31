package org.micromentoring.admin;

import java.util.List;
import org.micromentoring.program.Program;

/** View of {@code admin/start.html.vm}. */
public record StartView(String context, Health.Standing standing, List<String> groups, List<String> team, int version, Limits limits) {
    /** The limits in the folded part. */
    public record Limits(int answerDays, int parallelRequests, int openNeeds, int capacity, int talksPerWeek, int maxDays) {
    }

    /** A macro as it stands in the storage format of a page. */
    private static final String EXAMPLE = "<ac:structured-macro ac:name=\"mentor-directory\"/>";

    static StartView of(String context, Program program, Health.Standing standing) {
        Program.Limits limits = program.limits();
        return new StartView(context, standing, program.eligibleGroups(), program.teamGroups(), program.version(),
            new Limits(limits.answerDays(), limits.parallelRequests(), limits.openNeeds(), limits.capacity(),
                limits.talksPerWeek(), limits.maxDays()));
    }

    public String example() {
        return EXAMPLE;
    }

    public boolean everybody() {
        return groups.isEmpty();
    }

    public boolean noTeam() {
        return team.isEmpty();
    }
}
