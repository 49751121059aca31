package org.micromentoring.program.pair;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.Recording;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.request.Colleagues;
import org.micromentoring.request.MovingClock;
import org.micromentoring.request.RequestHouse;

@RunWith(Parameterized.class)
public class PairRulesTest {
    private static final Viewer TEAM = Viewer.of(Colleagues.person("tea"), Locale.ENGLISH, RequestHouse.BERLIN, Viewer.Right.RUN_PROGRAM);

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        Supplier<TestEngine> h2 = () -> TestEngine.h2("org.micromentoring", AoPairRule.class, AoReporting.class, AoChange.class, AoHistory.class);
        Supplier<TestEngine> pg = () -> TestEngine.postgresql("org.micromentoring", AoPairRule.class, AoReporting.class, AoChange.class, AoHistory.class);
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", pg});
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private final MovingClock clock = new MovingClock(RequestHouse.NOW);
    private final List<PairMade> told = new ArrayList<>();
    private final Viewer ann = viewer("ann");
    private final Viewer ben = viewer("ben");
    private TestEngine engine;
    private SalTransactions transactions;
    private PairRuleStore store;
    private ReportingStore managers;
    private Changes changes;
    private PairRules rules;
    private Pairs pairs;

    @Before
    public void start() {
        engine = open.get();
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        store = new PairRuleStore(engine.activeObjects());
        managers = new ReportingStore(engine.activeObjects());
        changes = changes();
        pairs = new Pairs(store, managers, changes, transactions);
        rules = new PairRules(store, new Colleagues(), changes, new HistoryStore(engine.activeObjects(), clock), transactions, clock, told::add);
    }

    @After
    public void stop() {
        engine.close();
    }

    @Test
    public void aBlockHoldsBothWaysOnThisNodeAtOnceAndIsTakenBack() {
        assertTrue(pairs.allowed("key-ann", "key-ben"));
        rules.block(ann, "key-ben");
        rules.block(ann, "key-ben");
        assertFalse(pairs.allowed("key-ann", "key-ben") || pairs.allowed("key-ben", "key-ann"));
        assertEquals(Set.of("key-ann"), pairs.from("key-ben").keys());
        assertTrue(pairs.allowed("key-ann", "key-cid"));
        assertEquals(List.of(new PairMade("key-ann", "key-ben", "key-ann")), told);
        rules.unblock(ann, rules.mine(ann).get(0).id());
        assertTrue(pairs.allowed("key-ben", "key-ann"));
    }

    @Test
    public void anotherNodeFollowsWithinASecond() {
        Pairs other = new Pairs(store, managers, changes(), transactions);
        assertTrue(other.allowed("key-ann", "key-ben"));
        rules.block(ann, "key-ben");
        clock.advance(Duration.ofMillis(1_001));
        assertFalse(other.allowed("key-ann", "key-ben"));
        PairFixture.lines(managers, changes, transactions, List.of("key-cid key-dee"));
        clock.advance(Duration.ofMillis(1_001));
        assertFalse(other.allowed("key-dee", "key-cid"));
        assertTrue(other.hasLines());
    }

    @Test
    public void theTableIsAskedWhereTwoAreBoundSoThatANodeThatLagsDoesNotBindThem() {
        Pairs other = new Pairs(store, managers, changes(), transactions);
        assertTrue(other.allowed("key-ann", "key-ben"));
        rules.block(ann, "key-ben");
        assertTrue("not yet looked", other.allowed("key-ann", "key-ben"));
        assertFalse(transactions.run(() -> other.allowedNow("key-ben", List.of("key-cid", "key-ann"))));
        assertTrue(transactions.run(() -> other.allowedNow("key-ben", List.of("key-cid", "key-dee"))));
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            transactions.run(() -> other.allowedNow("key-ben", List.of("key-cid", "key-dee", "key-eve")));
            assertEquals(1, recording.statements().size());
        }
    }

    @Test
    public void onlyTheOwnBlocksAreSeenAndTakenBack() {
        rules.block(ann, "key-ben");
        long id = rules.mine(ann).get(0).id();
        assertEquals(List.of(), rules.mine(ben));
        notFound(() -> rules.unblock(ben, id));
        notFound(() -> rules.unblock(ann, 4711));
        notFound(() -> rules.letMeet(TEAM, id));
        assertEquals(List.of(), rules.ofTeam(TEAM));
        assertEquals(Problem.Kind.INVALID, assertThrows(Problem.class, () -> rules.block(ann, "key-ann")).kind());
        for (int i = 1; i < PairRules.MOST; i++) {
            rules.block(ann, "key-x" + i);
        }
        assertEquals(Problem.Kind.CONFLICT, assertThrows(Problem.class, () -> rules.block(ann, "key-cid")).kind());
    }

    @Test
    public void theTeamKeepsTwoApartWithACauseThatOnlyItSees() {
        rules.keepApart(TEAM, "ben", "ann", "A complaint of October");
        rules.keepApart(TEAM, "ann", "ben", "Again");
        assertEquals(1, rules.ofTeam(TEAM).size());
        assertEquals("A complaint of October", rules.ofTeam(TEAM).get(0).cause());
        assertFalse(pairs.allowed("key-ann", "key-ben"));
        assertEquals(List.of(new PairMade("key-ann", "key-ben", "")), told);
        assertEquals("the two learn nothing", List.of(), rules.mine(ann));
        notFound(() -> rules.ofTeam(ann));
        notFound(() -> rules.keepApart(ann, "ben", "cid", "x"));
        Viewer annOnTheTeam = Viewer.of(Colleagues.person("ann"), Locale.ENGLISH, RequestHouse.BERLIN, Viewer.Right.RUN_PROGRAM);
        assertEquals("not even on the team", List.of(), rules.ofTeam(annOnTheTeam));
        long id = rules.ofTeam(TEAM).get(0).id();
        notFound(() -> rules.letMeet(annOnTheTeam, id));
        rules.letMeet(TEAM, id);
        assertTrue(pairs.allowed("key-ann", "key-ben"));
    }

    @Test
    public void theTeamIsToldWhatIsWrong() {
        assertEquals("cause", assertThrows(Problem.class, () -> rules.keepApart(TEAM, "ann", "ben", " ")).field());
        assertEquals("one", assertThrows(Problem.class, () -> rules.keepApart(TEAM, "nobody", "ben", "x")).field());
        assertEquals("other", assertThrows(Problem.class, () -> rules.keepApart(TEAM, "ann", "", "x")).field());
        assertEquals("other", assertThrows(Problem.class, () -> rules.keepApart(TEAM, "ann", "ann", "x")).field());
    }

    @Test
    public void aBlockOutlivesTheErasureOfTheOtherAndNamesNobodyThen() {
        rules.block(ann, "key-ben");
        rules.keepApart(TEAM, "ben", "cid", "x");
        assertEquals("nothing tells the other", List.of(), transactions.run(() -> store.exportOf("key-ben")));
        erase("key-ben");
        assertFalse("whoever comes back with the same account", pairs.allowed("key-ann", "key-ben") || pairs.allowed("key-ben", "key-ann"));
        assertFalse(pairs.allowed("key-cid", "key-ben"));
        assertFalse(transactions.run(() -> pairs.allowedNow("key-ben", List.of("key-ann"))));
        assertFalse(transactions.run(() -> pairs.allowedNow("key-ann", List.of("key-ben"))));
        assertFalse(rules.mine(ann).get(0).otherKey().contains("ben"));
        rules.block(ann, "key-ben");
        assertEquals("still the same rule", 1, rules.mine(ann).size());
        erase("key-ann");
        assertTrue("the own ones go", pairs.allowed("key-ann", "key-ben"));
    }

    @Test
    public void anErasedMakerOfATeamRuleIsForgottenAndTheRuleStays() {
        rules.keepApart(TEAM, "ben", "cid", "x");
        erase("key-tea");
        assertEquals("erased", rules.ofTeam(TEAM).get(0).makerKey());
        assertFalse(pairs.allowed("key-cid", "key-ben"));
    }

    private void erase(String key) {
        transactions.run(() -> {
            store.erase(key);
            changes.note(Pairs.RULES, key);
            return true;
        });
    }

    private Changes changes() {
        return new Changes(new ChangeStore(engine.activeObjects()), transactions, clock);
    }

    private static void notFound(Runnable call) {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, call::run).kind());
    }
}
