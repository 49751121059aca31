package org.micromentoring.program;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;

/** Table of programs. */
public final class ProgramStore {
    private final ActiveObjects ao;

    public ProgramStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The evergreen program: the first one; absent only before start-up work has run. */
    public Optional<Program> evergreen() {
        for (AoProgram row : ao.find(AoProgram.class, Query.select().order("ID ASC").limit(1))) {
            return Optional.of(program(row));
        }
        return Optional.empty();
    }

    public Program add(String name) {
        Program.Limits limits = Program.Limits.DEFAULT;
        Map<String, Object> row = new HashMap<>();
        row.put("PROGRAM_NAME", name);
        row.put("ANSWER_DAYS", limits.answerDays());
        row.put("PARALLEL_REQUESTS", limits.parallelRequests());
        row.put("OPEN_NEEDS", limits.openNeeds());
        row.put("DEFAULT_CAPACITY", limits.capacity());
        row.put("TALKS_PER_WEEK", limits.talksPerWeek());
        row.put("MAX_DAYS", limits.maxDays());
        row.put("PROGRAM_VERSION", 1);
        return program(ao.create(AoProgram.class, row));
    }

    /** Saves groups and limits and counts the version up. */
    public Program save(long id, ProgramDraft draft) {
        AoProgram row = ao.get(AoProgram.class, (int) id);
        row.setEligibleGroups(String.join("\n", draft.groups()));
        row.setTeamGroups(String.join("\n", draft.team()));
        row.setAnswerDays(draft.limits().answerDays());
        row.setParallelRequests(draft.limits().parallelRequests());
        row.setOpenNeeds(draft.limits().openNeeds());
        row.setDefaultCapacity(draft.limits().capacity());
        row.setTalksPerWeek(draft.limits().talksPerWeek());
        row.setMaxDays(draft.limits().maxDays());
        row.setProgramVersion(row.getProgramVersion() + 1);
        row.save();
        return program(row);
    }

    private static Program program(AoProgram row) {
        return new Program(row.getID(), row.getProgramName(), lines(row.getEligibleGroups()), lines(row.getTeamGroups()),
            new Program.Limits(row.getAnswerDays(), row.getParallelRequests(), row.getOpenNeeds(),
                row.getDefaultCapacity(), row.getTalksPerWeek(), row.getMaxDays()), row.getProgramVersion());
    }

    /** Oracle stores an empty text as null, so both mean none. */
    private static List<String> lines(String stored) {
        return stored == null ? List.of() : stored.lines().filter(line -> !line.isBlank()).toList();
    }
}
