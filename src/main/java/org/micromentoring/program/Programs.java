package org.micromentoring.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Transactions;

/** Use cases of the program. */
public final class Programs {
    /** Held as long as the program exists: it refuses a second evergreen program, and is the row's lock. */
    static final String CLAIM = "program:evergreen";
    /** Topic of the changes of programs. */
    static final String CHANGES = "program";

    private final ProgramStore store;
    private final Claims claims;
    private final Transactions transactions;
    private final Changes.Follower changes;
    private volatile Optional<Program> known = Optional.empty();

    public Programs(ProgramStore store, Claims claims, Changes changes, Transactions transactions) {
        this.store = store;
        this.claims = claims;
        this.transactions = transactions;
        this.changes = changes.follow(CHANGES);
    }

    /**
     * The evergreen program with its limits, from this node's memory: it is asked for by every request and changes
     * once in a year. Not to be asked inside a transaction that changes it.
     */
    public Program current() {
        if (!changes.news().isEmpty()) {
            known = Optional.empty();
        }
        Optional<Program> program = known;
        if (program.isEmpty()) {
            program = transactions.run(store::evergreen);
            known = program;
        }
        return program.orElseGet(() -> new Program(0, "", List.of(), List.of(), Program.Limits.DEFAULT));
    }

    /** Whether somebody in these groups takes part; asks for the groups only when it has to. */
    public boolean admits(Supplier<Set<String>> groups) {
        Program program = current();
        return program.everybody() || program.admits(groups.get());
    }

    /** Whether somebody in these groups looks after the program. */
    public boolean hasTeamIn(Supplier<Set<String>> groups) {
        Program program = current();
        return !program.teamGroups().isEmpty() && program.hasTeamIn(groups.get());
    }

    /** Creates the evergreen program, once in a cluster: the claim refuses the second node. */
    public void ensureEvergreen() {
        known = Optional.empty();
        transactions.run(() -> {
            if (store.evergreen().isEmpty()) {
                claims.take(CLAIM, "program", CLAIM);
                store.add("Micro-Mentoring");
            }
            return true;
        });
    }
}
