package org.micromentoring.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Use case of administrators: say who takes part, who looks after it, and within which limits. */
public final class ProgramEditor {
    private final ProgramStore store;
    private final Claims claims;
    private final Changes changes;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Function<String, Optional<String>> groupNamed;

    /** @param groupNamed the name of a group as the wiki writes it; empty when there is no such group */
    public ProgramEditor(ProgramStore store, Claims claims, Changes changes, HistoryStore history, Transactions transactions,
        Function<String, Optional<String>> groupNamed) {
        this.store = store;
        this.claims = claims;
        this.changes = changes;
        this.history = history;
        this.transactions = transactions;
        this.groupNamed = groupNamed;
    }

    /** @throws Problem conflict, until start-up work has made the program */
    public Program read(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> store.evergreen().orElseThrow(() -> Problem.conflict("micromentoring.program.starting")));
    }

    /**
     * Saves and takes effect at once.
     *
     * @throws Problem invalid for an unknown group or a limit out of bounds; conflict when somebody else saved first
     */
    public Program save(Viewer viewer, ProgramDraft draft) {
        viewer.must(Viewer.Right.ADMINISTER);
        draft.limits().within();
        return transactions.run(() -> change(viewer, draft));
    }

    private Program change(Viewer viewer, ProgramDraft draft) {
        claims.mustRelease(Programs.CLAIM);
        Program before = read(viewer);
        if (before.version() != draft.version()) {
            throw Problem.conflict("micromentoring.program.changed-meanwhile");
        }
        ProgramDraft wanted = new ProgramDraft(draft.version(), known("groups", draft.groups(), before.eligibleGroups()),
            known("team", draft.team(), before.teamGroups()), draft.limits());
        claims.take(Programs.CLAIM, "program", Programs.CLAIM);
        if (wanted.sameAs(before)) {
            return before;
        }
        Program after = store.save(before.id(), wanted);
        changes.note(Programs.CHANGES, String.valueOf(after.id()));
        causes(before, after).forEach(cause -> history.add(new History("program", after.id(), viewer.key(), "", "CHANGED", cause)));
        return after;
    }

    /** A group that was named before and has gone since may stay: it admits nobody, and must not block other changes. */
    private List<String> known(String field, List<String> names, List<String> before) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            known.add(before.contains(name) ? name : groupNamed.apply(name)
                .orElseThrow(() -> Problem.invalid(field, "micromentoring.program.group-unknown", name)));
        }
        return known;
    }

    private static List<String> causes(Program before, Program after) {
        List<String> causes = new ArrayList<>();
        if (!before.eligibleGroups().equals(after.eligibleGroups())) {
            causes.add("groups");
        }
        if (!before.teamGroups().equals(after.teamGroups())) {
            causes.add("team");
        }
        if (!before.limits().equals(after.limits())) {
            causes.add("limits");
        }
        return causes;
    }
}
