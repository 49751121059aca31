package org.micromentoring.program.pair;

import java.time.Instant;
import java.util.List;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Transactions;

/** Writes rules and lines as their use cases do, for tests of the rooms that ask for them. */
public final class PairFixture {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private PairFixture() {
    }

    public static void block(PairRuleStore store, Changes changes, Transactions transactions, String by, String other) {
        transactions.run(() -> {
            changes.note(Pairs.RULES, by);
            return store.add(PairRule.block(by, other, NOW));
        });
    }

    public static void unblock(PairRuleStore store, Changes changes, Transactions transactions, String by) {
        transactions.run(() -> {
            changes.note(Pairs.RULES, by);
            store.madeBy(by, PairRule.Kind.BLOCK).forEach(it -> store.delete(it.id()));
            return true;
        });
    }

    /** Each text is "employee manager". */
    public static void lines(ReportingStore store, Changes changes, Transactions transactions, List<String> pairs) {
        transactions.run(() -> {
            changes.note(Pairs.LINES, "all");
            store.remove(store.all());
            pairs.stream().map(PairFixture::pair).forEach(it -> store.add(it, NOW));
            return true;
        });
    }

    static Reporting pair(String text) {
        String[] both = text.split(" ");
        return new Reporting(both[0], both[1]);
    }
}
