package org.micromentoring.program.pair;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Transactions;

/**
 * The one rule that every path asks: may these two be brought together? Answered from this node's memory, which follows
 * changes like the directory's; what binds two people asks the table once more, in its own transaction. Blocks are read
 * from the table there, reporting lines are not: they change with an import, and a job looks at what is open by then.
 */
public final class Pairs {
    /** Topics of changes: rules of people and team; imports of manager pairs. */
    static final String RULES = "pair";
    static final String LINES = "line";

    private final PairRuleStore rules;
    private final ReportingStore managers;
    private final Transactions transactions;
    private final Changes.Follower changes;
    /** How often something was due; whoever finds it higher than what is known reads, and nobody waits for another. */
    private final AtomicLong rulesDue = new AtomicLong(1);
    private final AtomicLong linesDue = new AtomicLong(1);
    private volatile Known<Map<String, Set<String>>> apart = new Known<>(0, Map.of());
    private volatile Known<Lines> lines = new Known<>(0, Lines.NONE);

    private record Known<T>(long asOf, T value) {
    }

    public Pairs(PairRuleStore rules, ReportingStore managers, Changes changes, Transactions transactions) {
        this.rules = rules;
        this.managers = managers;
        this.transactions = transactions;
        this.changes = changes.follow(RULES, LINES);
    }

    /** Everybody to be left out of what this person sees. Not to be asked in a transaction that changes a rule. */
    public Apart from(String personKey) {
        Apart ruled = ruled(personKey);
        Set<String> line = lines.value().of(personKey);
        if (line.isEmpty()) {
            return ruled;
        }
        line.addAll(ruled.keys());
        return new Apart(line, ruled.fingerprints());
    }

    /** The same for two. */
    public boolean allowed(String one, String other) {
        return !ruled(one).has(other) && !lines.value().joins(one, other);
    }

    /** The same for one with each of the others, for the transaction that binds them: one statement. At most 200 others. */
    public boolean allowedNow(String one, Collection<String> others) {
        return others.stream().allMatch(it -> allowed(one, it)) && (others.isEmpty() || !rules.anyBetween(one, others));
    }

    /** Whether a rule of a person or of the team keeps them apart, whatever the reporting line says. */
    public boolean ruled(String one, String other) {
        return ruled(one).has(other);
    }

    /** Whether manager pairs were imported. */
    public boolean hasLines() {
        refresh();
        return !lines.value().isEmpty();
    }

    private Apart ruled(String personKey) {
        refresh();
        Map<String, Set<String>> known = apart.value();
        if (known.isEmpty()) {
            return Apart.NOBODY;
        }
        Set<String> all = new HashSet<>(known.getOrDefault(personKey, Set.of()));
        all.addAll(known.getOrDefault(Fingerprint.of(personKey), Set.of()));
        return all.isEmpty() ? Apart.NOBODY : Apart.of(all);
    }

    private void refresh() {
        for (Changes.Change change : changes.changes()) {
            (change.topic().equals(RULES) ? rulesDue : linesDue).incrementAndGet();
        }
        long rulesAsOf = rulesDue.get();
        if (rulesAsOf != apart.asOf()) {
            know(new Known<>(rulesAsOf, read(transactions.run(rules::all))));
        }
        long linesAsOf = linesDue.get();
        if (linesAsOf != lines.asOf()) {
            knowLines(new Known<>(linesAsOf, new Lines(transactions.run(managers::all))));
        }
    }

    /** Who read later wins, whoever comes first. */
    private synchronized void know(Known<Map<String, Set<String>>> read) {
        apart = read.asOf() > apart.asOf() ? read : apart;
    }

    private synchronized void knowLines(Known<Lines> read) {
        lines = read.asOf() > lines.asOf() ? read : lines;
    }

    private static Map<String, Set<String>> read(List<PairRule> all) {
        Map<String, Set<String>> apart = new HashMap<>();
        for (PairRule it : all) {
            apart.computeIfAbsent(it.oneKey(), key -> new HashSet<>()).add(it.otherKey());
            apart.computeIfAbsent(it.otherKey(), key -> new HashSet<>()).add(it.oneKey());
        }
        return apart;
    }
}
