package org.micromentoring.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.privacy.PrivacyFixture.ADA;
import static org.micromentoring.privacy.PrivacyFixture.ANN;
import static org.micromentoring.privacy.PrivacyFixture.viewer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

@RunWith(Parameterized.class)
public class PrivacyTest {
    @Parameterized.Parameters(name = "postgresql: {0}")
    public static List<Object> databases() {
        return List.of(false, true);
    }

    @Parameterized.Parameter
    public boolean postgresql;

    private final PrivacyFixture.Notes notes = new PrivacyFixture.Notes();
    private final List<PersonErased> told = new ArrayList<>();
    private TestEngine engine;
    private SalTransactions transactions;
    private HistoryStore history;
    private Privacy privacy;

    @Before
    public void start() {
        engine = PrivacyFixture.engine(postgresql);
        transactions = PrivacyFixture.transactions(engine);
        history = new HistoryStore(engine.activeObjects(), Clock.systemUTC());
        privacy = new Privacy(List.of(notes, history), history, transactions, told::add);
        notes.owners.addAll(List.of(ANN.key(), ADA.key()));
        write(ANN.key());
        write(ADA.key());
    }

    @After
    public void stop() {
        engine.close();
    }

    @Test
    public void handsOutEverySectionOfOnePersonOnly() {
        assertEquals(Set.of("history", "notes"), privacy.own(viewer(ANN)).keySet());
        assertEquals(1, privacy.own(viewer(ANN)).get("notes").size());
        assertEquals(1, privacy.own(viewer(ANN)).get("history").size());
    }

    @Test
    public void erasesOnePersonAndLeavesTheOthers() {
        privacy.eraseOwn(viewer(ANN), " Ann ");
        assertTrue(privacy.own(viewer(ANN)).isEmpty());
        assertEquals(Set.of("history", "notes"), privacy.own(viewer(ADA)).keySet());
        assertEquals("the row of the change stays, without its actor", PersonalData.TOMBSTONE, of("profile").get(0).actor());
        assertEquals(List.of(new PersonErased(ANN.key())), told);
    }

    @Test
    public void erasingTwiceIsTheSameAsOnce() {
        privacy.eraseOwn(viewer(ANN), "ann");
        privacy.eraseOwn(viewer(ANN), "ann");
        assertEquals(1, of("person").size());
    }

    @Test
    public void whoOnlyStandsInRowsOfOthersIsForgottenThere() {
        Person known = new Person("key-cleo", "cleo", "Cleo");
        privacy.eraseOwn(viewer(known), "cleo");
        assertEquals("upper rooms are told", 1, told.size());
        assertEquals("nothing of one's own, nothing in the history", 0, of("person").size());
    }

    @Test
    public void aMistypedNameErasesNothing() {
        Problem problem = assertThrows(Problem.class, () -> privacy.eraseOwn(viewer(ANN), "anne"));
        assertEquals("confirmation", problem.field());
        assertEquals(Set.of("history", "notes"), privacy.own(viewer(ANN)).keySet());
    }

    @Test
    public void aStoreThatFailsLeavesAllAsItWas() {
        notes.broken = true;
        privacy = new Privacy(List.of(history, notes), history, transactions, told::add);
        assertThrows(IllegalStateException.class, () -> privacy.eraseOwn(viewer(ANN), "ann"));
        assertEquals(1, privacy.own(viewer(ANN)).get("history").size());
        assertEquals(List.of(), of("person"));
    }

    @Test
    public void anAdministratorErasesForSomebodyAndTheHistorySaysWho() {
        Viewer admin = viewer(ADA, Viewer.Right.ADMINISTER);
        assertEquals(Set.of("history", "notes"), privacy.of(admin, ANN).keySet());
        privacy.erase(admin, ANN, "ann");
        assertTrue(privacy.own(viewer(ANN)).isEmpty());
        assertEquals(ADA.key(), of("person").get(0).actor());
    }

    @Test
    public void nobodyElseReadsOrErasesForSomebody() {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> privacy.of(viewer(ADA), ANN)).kind());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> privacy.erase(viewer(ADA), ANN, "ann")).kind());
        assertEquals(Set.of("history", "notes"), privacy.own(viewer(ANN)).keySet());
    }

    @Test
    public void forgetsHistoryAfterTwelveMonthsAndStampsAfterTwoDays() {
        Instant now = Instant.now();
        ChangeStore stamps = new ChangeStore(engine.activeObjects());
        Changes changes = new Changes(stamps, transactions, Clock.systemUTC());
        transactions.run(() -> {
            changes.note("mentor", ANN.key());
            changes.note("mentor", ANN.key());
            return true;
        });
        assertEquals(0, sweep(stamps, now.plus(Duration.ofHours(47))));
        assertEquals(2, stampsAbout(ANN.key()));
        assertEquals("the older stamp", 1, sweep(stamps, now.plus(Duration.ofHours(49))));
        assertEquals("the newest stays, and says of nobody", 0, stampsAbout(ANN.key()));
        assertEquals(1, stampsAbout("-"));
        assertEquals(0, sweep(stamps, now.plus(Duration.ofDays(364))));
        assertEquals("both changes", 2, sweep(stamps, now.plus(Duration.ofDays(367))));
    }

    private int stampsAbout(String subject) {
        return engine.activeObjects().count(AoChange.class, "SUBJECT = ?", subject);
    }

    private int sweep(ChangeStore stamps, Instant at) {
        return new Retention(history, stamps, transactions, Clock.fixed(at, ZoneOffset.UTC)).sweep();
    }

    private void write(String actor) {
        transactions.run(() -> {
            history.add(new History("profile", 1, actor, "DRAFT", "ACTIVE", ""));
            return true;
        });
    }

    private List<History> of(String kind) {
        return transactions.run(() -> history.of(kind, kind.equals("person") ? 0 : 1));
    }
}
