package org.micromentoring.request.apart;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.PairFixture;
import org.micromentoring.request.Colleagues;
import org.micromentoring.request.RequestHouse;
import org.micromentoring.request.Requests;
import org.micromentoring.request.Voiding;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** Domain.md E16: from the moment of a rule the two meet nowhere, and neither can tell why. */
@RunWith(Parameterized.class)
public class PartingTest {
    private static final Viewer TEAM = Viewer.of(Colleagues.person("tea"), Locale.ENGLISH, RequestHouse.BERLIN, Viewer.Right.RUN_PROGRAM);

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private final Viewer mia = viewer("mia");
    private final Viewer ann = viewer("ann");
    private RequestHouse house;
    private long annId;
    private long benId;

    @Before
    public void start() {
        house = open.get();
        annId = house.mentor("ann", 2);
        benId = house.mentor("ben", 2);
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void sendingToSomebodyApartIsRefusedLikeSendingToNobody() {
        house.pairRules.block(ann, "key-mia");
        Problem apart = assertThrows(Problem.class, () -> ask(annId));
        Problem missing = assertThrows(Problem.class, () -> ask(4711L));
        assertEquals(missing.getMessage(), apart.getMessage());
        assertEquals(missing.arguments(), apart.arguments());
        Problem both = assertThrows(Problem.class, () -> ask(benId, annId));
        assertEquals(missing.getMessage(), both.getMessage());
        assertEquals(1, ask(benId).size());
    }

    @Test
    public void aBlockOfTheMenteeTakesTheRequestBackAndOneOfTheMentorEndsItLikeAPause() {
        Request first = ask(annId, benId).get(0);
        house.pairRules.block(mia, "key-ann");
        assertEquals(State.WITHDRAWN, stored(first).state());
        assertEquals("mentee", stored(first).ending().cause());
        Request second = house.transactions.run(() -> house.requestStore.openFrom("key-mia")).get(0);
        house.pairRules.block(viewer("ben"), "key-mia");
        assertEquals(State.VOID, stored(second).state());
        assertEquals("mentor-away", stored(second).ending().cause());
        assertThrows(Problem.class, () -> house.accepting.accept(viewer("ben"), second.id()));
        assertTrue("the need stays open for others", house.needs.visible(mia, first.needId()).need().open());
    }

    @Test
    public void whatRunsBetweenThemEndsAsIfTheOneHadEndedItAndThePlaceIsFree() {
        Engagement begun = house.accepting.accept(ann, ask(annId).get(0).id());
        house.pairRules.block(mia, "key-ann");
        Engagement ended = house.engagements.visible(ann, begun.id());
        assertEquals(Engagement.State.ENDED_EARLY, ended.state());
        assertEquals("mentee", ended.cause());
        assertEquals("", ended.words());
        assertEquals(2, house.mentorPlaces("ann", 2));
    }

    @Test
    public void aRuleOfTheTeamEndsBothWithoutSayingWho() {
        Engagement begun = house.accepting.accept(ann, ask(annId).get(0).id());
        Request other = house.needs.open(viewer("ann"), house.ask(house.audits), List.of(house.mentor("mia", 1))).requests().get(0);
        house.pairRules.keepApart(TEAM, "mia", "ann", "x");
        assertEquals("program", house.engagements.visible(mia, begun.id()).cause());
        assertEquals(State.VOID, stored(other).state());
    }

    @Test
    public void acceptIsRefusedInItsOwnTransactionWhenTheRuleIsYoungerThanTheRequest() {
        Request sent = ask(annId).get(0);
        PairFixture.lines(house.reporting, house.changes, house.transactions, List.of("key-mia key-ann"));
        Problem refused = assertThrows(Problem.class, () -> house.accepting.accept(ann, sent.id()));
        assertEquals(Problem.Kind.CONFLICT, refused.kind());
        assertEquals("no place was used", 2, house.mentorPlaces("ann", 2));
    }

    @Test
    public void theSweepEndsWhatABlockOfTheSameMomentMissed() {
        Request sent = ask(annId).get(0);
        PairFixture.block(house.ruleStore, house.changes, house.transactions, "key-ann", "key-mia");
        Voiding.Sweep sweep = house.voiding.sweep(0, 500);
        assertEquals(List.of(new Voiding.Stray(sent.id(), State.VOID, "mentor-away")), sweep.strays());
        assertTrue(house.voiding.end(sweep.strays().get(0)));
        assertTrue(house.voiding.sweep(0, 500).strays().isEmpty());
    }

    @Test
    public void suggestionsFromAndAboutThemAreNotShownAndTheSuggesterLearnsNothing() {
        house.tips.send(viewer("sue"), annId, "mia", house.audits, "Try her");
        house.pairRules.block(mia, "key-ann");
        assertEquals(List.of(), house.tips.mine(mia));
        house.tips.send(viewer("sue"), benId, "mia", house.audits, "Or him");
        assertEquals(1, house.tips.mine(mia).size());
        house.pairRules.block(viewer("sue"), "key-mia");
        assertEquals(List.of(), house.tips.mine(mia));
        house.tips.send(viewer("sue"), benId, "mia", house.auditor, "As if nothing were");
        assertEquals(List.of(), house.tips.mine(mia));
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> house.tips.send(mia, annId, "max", house.audits, "x")).kind());
    }

    @Test
    public void aMentorWhoNamesSomebodyApartFromTheMenteeNoticesNothing() {
        house.pairRules.block(mia, "key-ben");
        Request sent = ask(annId).get(0);
        assertFalse("as for any active mentor", house.requests.decline(ann, sent.id(), Requests.Cause.SOMEONE_ELSE, "", "ben").inviteByHand());
        Problem refused = assertThrows(Problem.class, () -> house.needs.askOthers(mia, sent.needId(), List.of(benId)));
        assertEquals("micromentoring.request.mentor-unknown", refused.key());
    }

    private List<Request> ask(Long... mentors) {
        return house.needs.open(mia, house.ask(house.audits), List.of(mentors)).requests();
    }

    private Request stored(Request it) {
        return house.transactions.run(() -> house.requestStore.find(it.id())).orElseThrow();
    }
}
