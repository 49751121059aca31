package org.micromentoring.program.pair;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Use cases of the imported reporting lines, for administrators: a list takes the place of the one before, whole or not at all. */
public final class ReportingImport {
    private static final String CLAIM = "reporting";
    /** Unknown names that an answer lists; there may be thousands. */
    private static final int LISTED = 100;

    /** A name that nobody in the wiki has. */
    public record Unknown(long line, String column, String name) {
    }

    /**
     * What an import did, or would do.
     *
     * @param rows         of the list, without the header
     * @param unknownTotal cells with a name that nobody has; their rows are left out
     * @param unknown      the first of them
     */
    public record Outcome(int rows, int added, int removed, int kept, int unknownTotal, List<Unknown> unknown) {
    }

    /** @param imported when the last import was; empty when there are no pairs */
    public record Standing(int pairs, Optional<Instant> imported) {
    }

    private record Found(Set<Reporting> pairs, List<Unknown> unknown) {
    }

    private final ReportingStore store;
    private final People people;
    private final Claims claims;
    private final Changes changes;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Clock clock;

    public ReportingImport(ReportingStore store, People people, Claims claims, Changes changes, HistoryStore history, Transactions transactions, Clock clock) {
        this.store = store;
        this.people = people;
        this.claims = claims;
        this.changes = changes;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Standing standing(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> new Standing(store.count(), store.newest()));
    }

    /** What {@link #take} would do; writes nothing. */
    public Outcome preview(Viewer viewer, ReportingList list) {
        viewer.must(Viewer.Right.ADMINISTER);
        Found found = found(list.rows());
        return transactions.run(() -> outcome(list, found, Difference.of(store.all(), found.pairs())));
    }

    /**
     * Takes the list for the only one. Rows with unknown names, of somebody without a manager, and of somebody who is
     * their own manager make no pair. An empty list ends the reporting lines.
     *
     * @throws Problem invalid, when there are rows and nobody in them is known: that is another list
     */
    public Outcome take(Viewer viewer, ReportingList list) {
        viewer.must(Viewer.Right.ADMINISTER);
        Found found = found(list.rows());
        return transactions.run(() -> outcome(list, found, replace(viewer, found.pairs())));
    }

    /** Ends the reporting lines. @return how many pairs there were */
    public int clear(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        return transactions.run(() -> replace(viewer, Set.of())).removed().size();
    }

    private Difference replace(Viewer viewer, Set<Reporting> pairs) {
        claims.take(CLAIM, CLAIM, CLAIM);
        Difference difference = Difference.of(store.all(), pairs);
        store.remove(difference.removed());
        Instant now = clock.instant();
        difference.added().forEach(it -> store.add(it, now));
        difference.kept().stream().limit(1).forEach(it -> store.touch(it, now));
        changes.note(Pairs.LINES, "all");
        history.add(new History("reporting", 0, viewer.key(), "", "IMPORTED",
            "added " + difference.added().size() + ", removed " + difference.removed().size()));
        claims.mustRelease(CLAIM);
        return difference;
    }

    private static Outcome outcome(ReportingList list, Found found, Difference difference) {
        return new Outcome(list.rows().size(), difference.added().size(), difference.removed().size(), difference.kept().size(),
            found.unknown().size(), found.unknown().stream().limit(LISTED).toList());
    }

    /** Before any transaction: each name is a look-up of its own in the wiki, and asked once. */
    private Found found(List<ReportingList.Row> rows) {
        Map<String, Optional<String>> keys = new HashMap<>();
        Set<Reporting> pairs = new LinkedHashSet<>();
        List<Unknown> unknown = new ArrayList<>();
        for (ReportingList.Row row : rows) {
            Optional<String> employee = keys.computeIfAbsent(row.employee(), this::key);
            Optional<String> manager = row.manager().isEmpty() ? Optional.empty() : keys.computeIfAbsent(row.manager(), this::key);
            if (employee.isEmpty()) {
                unknown.add(new Unknown(row.line(), "employee", row.employee()));
            }
            if (manager.isEmpty() && !row.manager().isEmpty()) {
                unknown.add(new Unknown(row.line(), "manager", row.manager()));
            }
            if (employee.isPresent() && manager.isPresent() && !employee.equals(manager)) {
                pairs.add(new Reporting(employee.get(), manager.get()));
            }
        }
        if (!rows.isEmpty() && keys.values().stream().allMatch(Optional::isEmpty)) {
            throw Problem.invalid("", "micromentoring.program.pair.list.nobody");
        }
        return new Found(pairs, unknown);
    }

    private Optional<String> key(String userName) {
        return people.named(userName).map(Person::key);
    }
}
