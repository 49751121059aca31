package org.micromentoring.skill.vocabulary;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Use cases of the import, for administrators of the wiki. */
public final class Imports {
    static final String CLAIM = "import";

    private final ImportStore store;
    private final Ledger ledger;
    private final Claims claims;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Clock clock;

    public Imports(ImportStore store, Ledger ledger, Claims claims, HistoryStore history, Transactions transactions, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.claims = claims;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What each row would do, in the order of the files; writes nothing. */
    public List<Step> preview(Viewer viewer, List<Row> rows) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> Planner.asRead(Planner.plan(rows, ledger.known())));
    }

    /**
     * Notes that an import begins; the caller hands the rows to {@link ImportJob}.
     *
     * @throws Problem conflict, while another one runs
     */
    public Import start(Viewer viewer, List<Row> rows) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> {
            if (!sweep()) {
                throw Problem.conflict("micromentoring.skill.import.running");
            }
            Planner.plan(rows, ledger.known());
            Import started = store.add(rows.stream().anyMatch(row -> row.kind().esco()), rows.size());
            claims.take(CLAIM, CLAIM, Import.holder(started.id()));
            history.add(new History("import", started.id(), viewer.key(), "", started.state().name(), ""));
            return started;
        });
    }

    public Import find(Viewer viewer, long id) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> store.find(id)).orElseThrow(Problem::notFound);
    }

    /** The last one that began, running or not. */
    public Optional<Import> latest(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(store::latest);
    }

    /** Whether anything of the ESCO classification was ever imported: then its owner is to be named. */
    public boolean anyFromEsco() {
        return transactions.run(store::anyFromEsco);
    }

    /**
     * Notes the end of an import whose node is gone.
     *
     * @return whether none is running now
     */
    boolean sweep() {
        return transactions.run(() -> {
            Optional<Import> running = store.running();
            if (running.isEmpty()) {
                return true;
            }
            boolean left = running.get().state(clock.instant()) == Import.State.STOPPED;
            if (left) {
                claims.mustRelease(Import.holder(running.get().id()));
                store.save(running.get().id(), Import.State.STOPPED, running.get().counts());
            }
            return left;
        });
    }
}
