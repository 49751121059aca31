package org.micromentoring.profile.invite;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.BEN;
import static org.micromentoring.profile.ProfileFixture.viewer;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.FixedPeople;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileFixture;
import org.micromentoring.profile.ProfileRoom;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.program.pair.PairFixture;

@RunWith(Parameterized.class)
public class InvitationsTest {
    private static final Person CAT = new Person("key-cat", "cat", "Cat");

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return ProfileFixture.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private ProfileRoom room;
    private InvitationStore store;
    private Invitations invitations;
    private final Viewer ann = viewer(ANN);
    private final Viewer ben = viewer(BEN);

    @Before
    public void start() {
        room = new ProfileRoom(open);
        store = new InvitationStore(room.engine.activeObjects());
        Person[] crowd = IntStream.range(0, 12).mapToObj(i -> new Person("key-" + i, "user" + i, "User " + i)).toArray(Person[]::new);
        Person[] everybody = Stream.concat(Stream.of(ANN, BEN, CAT), Stream.of(crowd)).toArray(Person[]::new);
        invitations = new Invitations(store, room.profiles, new FixedPeople(everybody), room.pairs, room.skills, room.transactions, room.clock);
    }

    @After
    public void stop() {
        room.close();
    }

    @Test
    public void onlyTheColleagueSeesIt() {
        invitations.invite(ann, room.auditing, "ben");
        List<OpenInvitation> open = invitations.openFor(ben);
        assertEquals(1, open.size());
        assertEquals("Auditing", open.get(0).skill());
        assertEquals("Ann Archer", open.get(0).from());
        assertEquals(List.of(), invitations.openFor(ann));
        assertThrows(Problem.class, () -> invitations.take(ann, open.get(0).id()));
        assertThrows(Problem.class, () -> invitations.dismiss(viewer(CAT), open.get(0).id()));
        assertEquals(0, room.profiles.mine(ben).id());
    }

    @Test
    public void oneFromSomebodyApartIsNotShownAndTheSenderLearnsNothing() {
        invitations.invite(ann, room.auditing, "ben");
        long id = invitations.openFor(ben).get(0).id();
        PairFixture.block(room.pairRules, room.changes, room.transactions, BEN.key(), ANN.key());
        assertEquals(List.of(), invitations.openFor(ben));
        assertThrows(Problem.class, () -> invitations.take(ben, id));
        invitations.invite(ann, room.writing, "ben");
        assertEquals(List.of(), invitations.openFor(ben));
    }

    @Test
    public void oneClickTakesTheSkillIntoTheDraft() {
        invitations.invite(ann, room.auditing, "ben");
        invitations.take(ben, invitations.openFor(ben).get(0).id());
        Profile draft = room.profiles.mine(ben);
        assertEquals(Profile.State.DRAFT, draft.state());
        assertEquals(List.of(ProfileSkill.offered(room.auditing)), draft.offered());
        assertEquals(List.of(), invitations.openFor(ben));
    }

    @Test
    public void aRefusalIsSeenByNobodyAndNotAskedAgain() {
        invitations.invite(ann, room.auditing, "ben");
        List<Object> before = List.of(store.exportOf(ANN.key()));
        invitations.dismiss(ben, invitations.openFor(ben).get(0).id());
        assertEquals(before, List.of(store.exportOf(ANN.key())));
        invitations.invite(ann, room.auditing, "ben");
        assertEquals(List.of(), invitations.openFor(ben));
    }

    @Test
    public void invitationsOfSeveralColleaguesForOneSkillAreOne() {
        invitations.invite(ann, room.auditing, "ben");
        invitations.invite(viewer(CAT), room.auditing, "ben");
        assertEquals(1, invitations.openFor(ben).size());
        invitations.dismiss(ben, invitations.openFor(ben).get(0).id());
        assertEquals(List.of(), invitations.openFor(ben));
    }

    @Test
    public void sendingToSomebodyWhoOffersItAlreadyLooksTheSameAndShowsNothing() {
        room.profiles.offer(ben, room.auditing);
        invitations.invite(ann, room.auditing, "ben");
        assertEquals(List.of(), invitations.openFor(ben));
    }

    @Test
    public void refusesOneselfAStrangerAndAnUnknownSkill() {
        refused("userName", () -> invitations.invite(ann, room.auditing, "ann"));
        for (String name : List.of("", "  ", "nobody", "a\0b", "x".repeat(300))) {
            refused("userName", () -> invitations.invite(ann, room.auditing, name));
        }
        refused("skill", () -> invitations.invite(ann, 999, "ben"));
        refused("skill", () -> invitations.invite(ann, room.retired, "ben"));
    }

    @Test
    public void tenADayAreEnough() {
        for (int i = 0; i < Invitations.A_DAY; i++) {
            invitations.invite(ann, room.auditing, "user" + i);
        }
        assertThrows(Problem.class, () -> invitations.invite(ann, room.auditing, "user10"));
        room.clock.pass(Duration.ofDays(1));
        invitations.invite(ann, room.auditing, "user10");
        assertEquals(1, invitations.openFor(viewer(new Person("key-10", "user10", "User 10"))).size());
    }

    @Test
    public void whoDoesNotTakePartNeitherSendsNorSees() {
        Viewer outsider = Viewer.of(BEN, Locale.ENGLISH, ZoneOffset.UTC);
        invitations.invite(ann, room.auditing, "ben");
        assertEquals(List.of(), invitations.openFor(outsider));
        assertThrows(Problem.class, () -> invitations.invite(outsider, room.auditing, "ann"));
    }

    @Test
    public void isForgottenAfterSixtyDays() {
        invitations.invite(ann, room.auditing, "ben");
        assertEquals(0, invitations.forgetOld());
        room.clock.pass(Duration.ofDays(61));
        assertEquals(List.of(), invitations.openFor(ben));
        assertEquals(1, invitations.forgetOld());
    }

    @Test
    public void erasureOfEitherSideForgetsIt() {
        invitations.invite(ann, room.auditing, "ben");
        invitations.invite(ben, room.auditing, "cat");
        assertEquals(2, store.exportOf(BEN.key()).size());
        assertFalse(store.exportOf(ANN.key()).toString().contains("OPEN"));
        room.transactions.run(() -> {
            store.erase(BEN.key());
            return true;
        });
        assertTrue(store.exportOf(ANN.key()).isEmpty());
        assertTrue(store.exportOf(CAT.key()).isEmpty());
    }

    private static void refused(String field, Runnable attempt) {
        Problem problem = assertThrows(Problem.class, attempt::run);
        assertEquals(field, problem.field());
    }
}
