package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.request.Requests.Cause;
import org.micromentoring.request.need.Ask;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** The request table of domain.md section 3, row by row, and the edge cases that belong to it. */
@RunWith(Parameterized.class)
public class RequestsTest {
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
    private final Viewer ben = viewer("ben");
    private RequestHouse house;
    private long annId;
    private long benId;
    private long cidId;

    @Before
    public void start() {
        house = open.get();
        annId = house.mentor("ann", 2);
        benId = house.mentor("ben", 1);
        cidId = house.mentor("cid", 2);
    }

    @After
    public void stop() {
        new Invariants(house.engine.dataSource(), house.engine.tablePrefix()).hold(3);
        house.close();
    }

    @Test
    public void asksUpToThreeMentorsAtOnceAndSaysUntilWhen() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(cidId, annId, benId));
        assertEquals(Need.State.OPEN, asked.need().state());
        assertEquals(List.of("key-ann", "key-ben", "key-cid"), asked.requests().stream().map(Request::mentorKey).toList());
        for (Request request : asked.requests()) {
            assertEquals(State.PENDING, request.state());
            assertEquals("two working days, same time", Instant.parse("2026-11-26T09:00:00Z"), request.due());
        }
    }

    @Test
    public void anAnswerIsNeverDueLaterThanHalfWayToTheTimeWhenHelpIsTooLate() {
        Ask urgent = with(house.ask(house.audits), Optional.of(RequestHouse.NOW.plus(Duration.ofHours(8))));
        assertEquals(RequestHouse.NOW.plus(Duration.ofHours(4)), house.needs.open(mia, urgent, List.of(annId)).requests().get(0).due());
    }

    @Test
    public void aSkillCanBeAskedOfWhoOffersANarrowerOneAndARoleOfWhoHasIt() {
        long dee = house.mentor("dee", 1, Profile.State.ACTIVE, house.samples);
        assertEquals(1, house.needs.open(mia, house.ask(house.audits), List.of(dee)).requests().size());
        assertEquals(1, house.needs.open(mia, house.ask(house.auditor), List.of(dee)).requests().size());
        refused(Problem.Kind.INVALID, "micromentoring.request.topic-not-offered",
            () -> house.needs.open(viewer("max"), house.ask(house.samples), List.of(annId)));
    }

    @Test
    public void refusesWhatMayNotBeAsked() {
        long paul = house.mentor("paul", 1, Profile.State.PAUSED, house.audits);
        long dora = house.mentor("dora", 1, Profile.State.DRAFT, house.audits);
        Ask ask = house.ask(house.audits);
        refused(Problem.Kind.CONFLICT, "micromentoring.request.mentor-away", () -> house.needs.open(mia, ask, List.of(paul)));
        refused(Problem.Kind.INVALID, "micromentoring.request.mentor-unknown", () -> house.needs.open(mia, ask, List.of(dora)));
        refused(Problem.Kind.INVALID, "micromentoring.request.mentor-unknown", () -> house.needs.open(mia, ask, List.of(4711L)));
        refused(Problem.Kind.INVALID, "micromentoring.request.not-oneself", () -> house.needs.open(ann, ask, List.of(annId)));
        refused(Problem.Kind.INVALID, "micromentoring.request.nobody-chosen", () -> house.needs.open(mia, ask, List.of()));
        long dan = house.mentor("dan", 1);
        refused(Problem.Kind.INVALID, "micromentoring.request.too-many-mentors", () -> house.needs.open(mia, ask, List.of(annId, benId, cidId, dan)));
        Ask wordless = new Ask(ask.topic(), "  ", 0, ask.format(), ask.channel(), 5, Optional.empty());
        refused(Problem.Kind.INVALID, "micromentoring.request.goal-empty", () -> house.needs.open(mia, wordless, List.of(annId)));
        refused(Problem.Kind.INVALID, "micromentoring.request.wanted-by-past",
            () -> house.needs.open(mia, with(ask, Optional.of(RequestHouse.NOW)), List.of(annId)));
        Viewer stranger = Viewer.of(Colleagues.person("sam"), java.util.Locale.ENGLISH, RequestHouse.BERLIN);
        refused(Problem.Kind.NOT_ALLOWED, "micromentoring.kernel.not-taking-part", () -> house.needs.open(stranger, ask, List.of(annId)));
        assertTrue("nothing was written", house.needStore.of("key-mia", 9).isEmpty());
    }

    @Test
    public void refusesAThirdOpenNeedAndASecondRequestOfTheSameKind() {
        Ask ask = house.ask(house.audits);
        house.needs.open(mia, ask, List.of(annId));
        refused(Problem.Kind.CONFLICT, "micromentoring.request.asked-already", () -> house.needs.open(mia, ask, List.of(annId)));
        Needs.Asked second = house.needs.open(mia, ask, List.of(benId));
        refused(Problem.Kind.CONFLICT, "micromentoring.request.too-many-needs", () -> house.needs.open(mia, ask, List.of(cidId)));
        house.needs.close(mia, second.need().id());
        house.needs.open(mia, ask, List.of(cidId));
    }

    @Test
    public void theFirstYesWinsAndTheOthersAreClosedKindly() {
        List<Request> sent = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId, cidId)).requests();
        Engagement begun = house.accepting.accept(ben, sent.get(1).id());
        assertEquals(Engagement.State.SCHEDULING, begun.state());
        assertEquals("key-ben", begun.mentorKey());
        assertEquals(Need.State.MET, house.needStore.find(sent.get(0).needId()).orElseThrow().state());
        assertEquals(State.SUPERSEDED, state(sent.get(0)));
        assertEquals(State.ACCEPTED, state(sent.get(1)));
        assertEquals(sent.get(1).id(), house.requestStore.find(sent.get(2).id()).orElseThrow().ending().supersededBy());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.over.superseded", () -> house.accepting.accept(ann, sent.get(0).id()));
        assertEquals("said twice is the same engagement", begun, house.accepting.accept(ben, sent.get(1).id()));
    }

    @Test
    public void aFullMentorGetsAConflictAndNothingChanges() {
        Request first = house.needs.open(mia, house.ask(house.audits), List.of(benId)).requests().get(0);
        Request second = house.needs.open(viewer("max"), house.ask(house.audits), List.of(benId, annId)).requests().get(1);
        Engagement running = house.accepting.accept(ben, first.id());
        refused(Problem.Kind.CONFLICT, "micromentoring.engagement.full", () -> house.accepting.accept(ben, second.id()));
        assertEquals(State.PENDING, state(second));
        house.engagements.end(mia, running.id(), "");
        house.accepting.accept(ben, second.id());
    }

    @Test
    public void lowerThenOneEndsThenAcceptNeedsUseBelowTheCapacity() {
        for (String mentee : List.of("mia", "max")) {
            Request sent = house.needs.open(viewer(mentee), house.ask(house.audits), List.of(annId)).requests().get(0);
            house.accepting.accept(ann, sent.id());
        }
        Request third = house.needs.open(viewer("moe"), house.ask(house.audits), List.of(annId)).requests().get(0);
        house.profile("ann", it -> RequestHouse.withCapacity(it, 1));
        List<Engagement> running = house.engagements.mine(ann);
        assertEquals("nobody is thrown out", 2, running.size());
        house.engagements.end(ann, running.get(0).id(), "");
        refused(Problem.Kind.CONFLICT, "micromentoring.engagement.full", () -> house.accepting.accept(ann, third.id()));
        house.engagements.end(ann, running.get(1).id(), "");
        house.accepting.accept(ann, third.id());
    }

    @Test
    public void notThisTimeSaysTheCauseOnlyToTheHistory() {
        Request sent = house.needs.open(mia, house.ask(house.audits), List.of(annId)).requests().get(0);
        Requests.Declined declined = house.requests.decline(ann, sent.id(), Cause.NO_TIME, "", "");
        assertEquals(State.DECLINED, declined.request().state());
        assertFalse(declined.inviteByHand());
        assertEquals("said twice is the same", declined.request(), house.requests.decline(ann, sent.id(), Cause.OTHER, "", "").request());
        assertEquals("the need stays open for others", Need.State.OPEN, house.needStore.find(sent.needId()).orElseThrow().state());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.over.declined", () -> house.accepting.accept(ann, sent.id()));
    }

    @Test
    public void aNamedColleagueIsSuggestedOnlyWhenAlreadyAnActiveMentor() {
        List<Request> sent = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId, cidId)).requests();
        assertEquals("key-ben", house.requests.decline(ann, sent.get(0).id(), Cause.SOMEONE_ELSE, "", "ben").request().ending().colleagueKey());
        Requests.Declined byHand = house.requests.decline(ben, sent.get(1).id(), Cause.SOMEONE_ELSE, "", "zoe");
        assertTrue(byHand.inviteByHand());
        assertEquals("", byHand.request().ending().colleagueKey());
        assertEquals("never the mentee", "", house.requests.decline(viewer("cid"), sent.get(2).id(), Cause.SOMEONE_ELSE, "", "mia").request().ending().colleagueKey());
    }

    @Test
    public void asksBackOnceAndTheClockRunsForTheMentee() {
        Request sent = house.needs.open(mia, house.ask(house.audits), List.of(annId)).requests().get(0);
        house.clock.advance(Duration.ofHours(3));
        Request asked = house.requests.askBack(ann, sent.id(), "Which sample?");
        assertEquals(State.INFO_REQUESTED, asked.state());
        assertEquals(sent.due().plus(Duration.ofHours(3)), asked.due());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.not-now.info-requested", () -> house.requests.askBack(ann, sent.id(), "And?"));
        refused(Problem.Kind.NOT_FOUND, "micromentoring.kernel.not-found", () -> house.requests.answer(ann, sent.id(), "mine"));
        house.clock.advance(Duration.ofHours(2));
        Request answered = house.requests.answer(mia, sent.id(), "The second one");
        assertEquals(State.PENDING, answered.state());
        assertEquals(sent.due().plus(Duration.ofHours(5)), answered.due());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.asked-back-already", () -> house.requests.askBack(ann, sent.id(), "Again?"));
        refused(Problem.Kind.CONFLICT, "micromentoring.request.not-now.pending", () -> house.requests.answer(mia, sent.id(), "Again"));
        house.accepting.accept(ann, sent.id());
    }

    @Test
    public void acceptsWhileWaitingForTheMenteesWords() {
        Request sent = house.needs.open(mia, house.ask(house.audits), List.of(annId)).requests().get(0);
        house.requests.askBack(ann, sent.id(), "Which sample?");
        assertEquals(Engagement.State.SCHEDULING, house.accepting.accept(ann, sent.id()).state());
    }

    @Test
    public void theMenteeTakesItBackAndAsksOthersWithTheSameNeed() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId, cidId));
        long dan = house.mentor("dan", 1);
        refused(Problem.Kind.CONFLICT, "micromentoring.request.too-many-mentors", () -> house.needs.askOthers(mia, asked.need().id(), List.of(dan)));
        Request first = asked.requests().get(0);
        assertEquals(State.WITHDRAWN, house.requests.withdraw(mia, first.id()).state());
        assertEquals(State.WITHDRAWN, house.requests.withdraw(mia, first.id()).state());
        assertEquals(4, house.needs.askOthers(mia, asked.need().id(), List.of(dan)).requests().size());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.over.withdrawn", () -> house.accepting.accept(ann, first.id()));
    }

    @Test
    public void closingANeedWithdrawsWhatIsOpenAndFreesTheCap() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId));
        assertEquals(Need.State.CLOSED, house.needs.close(mia, asked.need().id()).need().state());
        assertEquals(Need.State.CLOSED, house.needs.close(mia, asked.need().id()).need().state());
        asked.requests().forEach(it -> assertEquals(State.WITHDRAWN, state(it)));
    }

    @Test
    public void aNeedWhoseMentorStoppedIsOpenedAgainWithItsFirstTime() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(annId));
        Engagement begun = house.accepting.accept(ann, asked.requests().get(0).id());
        refused(Problem.Kind.CONFLICT, "micromentoring.request.need-met", () -> house.needs.askOthers(mia, asked.need().id(), List.of(benId)));
        house.clock.advance(Duration.ofDays(1));
        assertEquals(Engagement.State.ENDED_EARLY, house.engagements.end(ann, begun.id(), "I fell ill").state());
        assertEquals("told inside", 1, house.ended.size());
        Need again = house.needs.askOthers(mia, asked.need().id(), List.of(benId)).need();
        assertEquals(Need.State.OPEN, again.state());
        assertEquals(asked.need().firstOpened(), again.firstOpened());
        house.accepting.accept(ben, house.requestStore.ofNeed(again.id()).get(1).id());
    }

    @Test
    public void anOutsiderFindsNothing() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(annId));
        long id = asked.requests().get(0).id();
        Viewer eve = viewer("eve");
        String none = "micromentoring.kernel.not-found";
        refused(Problem.Kind.NOT_FOUND, none, () -> house.accepting.accept(eve, id));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.accepting.accept(mia, id));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.requests.decline(eve, id, Cause.OTHER, "", ""));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.requests.withdraw(ann, id));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.requests.visible(eve, id));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.needs.close(ann, asked.need().id()));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.needs.visible(eve, asked.need().id()));
        Engagement begun = house.accepting.accept(ann, id);
        refused(Problem.Kind.NOT_FOUND, none, () -> house.engagements.end(eve, begun.id(), ""));
        refused(Problem.Kind.NOT_FOUND, none, () -> house.engagements.historyOf(eve, begun.id()));
    }

    @Test
    public void keepsWordsAsTypedOrRefusesThemByName() {
        String odd = "<script>x</script> ${1} '' \u202e \ud83d\ude00 =1+1\r\n";
        Ask ask = house.ask(house.audits);
        Ask typed = new Ask(ask.topic(), odd, 0, ask.format(), ask.channel(), 5, Optional.empty());
        Needs.Asked asked = house.needs.open(mia, typed, List.of(annId));
        assertEquals(odd, house.needStore.find(asked.need().id()).orElseThrow().ask().goal());
        for (String bad : List.of("a\0b", "\ud83d", "x".repeat(Requests.WORDS + 1))) {
            Problem problem = assertThrows(Problem.class, () -> house.requests.askBack(ann, asked.requests().get(0).id(), bad));
            assertEquals("question", problem.field());
        }
        String longest = "\u00e4".repeat(Requests.WORDS);
        assertEquals(longest, house.requests.askBack(ann, asked.requests().get(0).id(), longest).exchange().question());
    }

    private State state(Request request) {
        return house.requestStore.find(request.id()).orElseThrow().state();
    }

    private static Ask with(Ask ask, Optional<Instant> wantedBy) {
        return new Ask(ask.topic(), ask.goal(), ask.pageId(), ask.format(), ask.channel(), ask.days(), wantedBy);
    }

    private static void refused(Problem.Kind kind, String key, ThrowingRunnable useCase) {
        Problem problem = assertThrows(Problem.class, useCase);
        assertEquals(key, problem.key());
        assertEquals(kind, problem.kind());
    }
}
