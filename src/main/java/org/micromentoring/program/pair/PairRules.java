package org.micromentoring.program.pair;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;

/** Use cases of making and taking back pair rules. */
public final class PairRules {
    /** Blocks a person: keeps each search small; who needs more should talk to somebody. */
    public static final int MOST = 200;

    private final PairRuleStore store;
    private final People people;
    private final Changes changes;
    private final HistoryStore history;
    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<PairMade> told;

    /** @param told upper rooms end what the two have open; called inside the transaction */
    public PairRules(PairRuleStore store, People people, Changes changes, HistoryStore history, Transactions transactions, Clock clock,
        Consumer<PairMade> told) {
        this.store = store;
        this.people = people;
        this.changes = changes;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
        this.told = told;
    }

    /**
     * The viewer does not want to be brought together with somebody. Also for who takes part no more: what was open may
     * be open still. Done before, it is the same rule.
     *
     * @throws Problem invalid, for oneself; conflict, above {@value #MOST} blocks
     */
    public PairRule block(Viewer viewer, String otherKey) {
        if (viewer.is(otherKey)) {
            throw Problem.invalid("", "micromentoring.program.pair.oneself");
        }
        PairRule rule = PairRule.block(viewer.key(), otherKey, clock.instant());
        return transactions.run(() -> store.same(rule).orElseGet(() -> {
            if (store.blocksOf(viewer.key()) >= MOST) {
                throw Problem.conflict("micromentoring.program.pair.full", MOST);
            }
            return made(rule, viewer.key());
        }));
    }

    /** The viewer's blocks, the newest first. */
    public List<PairRule> mine(Viewer viewer) {
        return transactions.run(() -> store.madeBy(viewer.key(), PairRule.Kind.BLOCK));
    }

    /** Takes one of the viewer's blocks back. */
    public void unblock(Viewer viewer, long id) {
        transactions.run(() -> {
            remove(store.find(id).filter(it -> it.kind() == PairRule.Kind.BLOCK && viewer.is(it.makerKey())).orElseThrow(Problem::notFound));
            return true;
        });
    }

    /** The program team keeps two people apart. Done before, nothing happens. */
    public void keepApart(Viewer viewer, String oneName, String otherName, String cause) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        Typed.something("cause", cause, PairRule.CAUSE, "micromentoring.program.pair.team.no-cause");
        Person one = named("one", oneName);
        Person other = named("other", otherName);
        if (one.equals(other)) {
            throw Problem.invalid("other", "micromentoring.program.pair.team.same");
        }
        PairRule rule = PairRule.team(viewer.key(), one.key(), other.key(), cause, clock.instant());
        transactions.run(() -> {
            if (store.same(rule).isEmpty()) {
                PairRule stored = made(rule, "");
                history.add(new History("pair-rule", stored.id(), viewer.key(), "", "MADE", ""));
            }
            return true;
        });
    }

    /** Rules of the program team, the newest first; never one about the viewer, who is not to know of it. */
    public List<PairRule> ofTeam(Viewer viewer) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return transactions.run(() -> store.of(PairRule.Kind.TEAM)).stream().filter(it -> !about(viewer, it)).toList();
    }

    public void letMeet(Viewer viewer, long id) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        transactions.run(() -> {
            PairRule rule = store.find(id).filter(it -> it.kind() == PairRule.Kind.TEAM && !about(viewer, it)).orElseThrow(Problem::notFound);
            remove(rule);
            history.add(new History("pair-rule", id, viewer.key(), "MADE", "REMOVED", ""));
            return true;
        });
    }

    private PairRule made(PairRule rule, String by) {
        PairRule stored = store.add(rule);
        changes.note(Pairs.RULES, rule.oneKey());
        told.accept(new PairMade(rule.oneKey(), rule.otherKey(), by));
        return stored;
    }

    private void remove(PairRule rule) {
        store.delete(rule.id());
        changes.note(Pairs.RULES, rule.oneKey());
    }

    private Person named(String field, String userName) {
        boolean possible = !userName.isBlank() && userName.length() <= 255 && userName.indexOf('\0') < 0;
        return (possible ? people.named(userName.strip()) : Optional.<Person>empty())
            .orElseThrow(() -> Problem.invalid(field, "micromentoring.program.pair.team.nobody"));
    }

    private static boolean about(Viewer viewer, PairRule rule) {
        return viewer.is(rule.oneKey()) || viewer.is(rule.otherKey());
    }
}
