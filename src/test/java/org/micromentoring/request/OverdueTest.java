package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.time.Instant;
import java.util.List;
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
import org.micromentoring.profile.ProfileChanged;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** What the clock and a mentor's pause do to requests. */
@RunWith(Parameterized.class)
public class OverdueTest {
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
    public void silenceOfTheMentorExpiresAndOfTheMenteeWithdraws() {
        List<Request> sent = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId)).requests();
        house.requests.askBack(ben, sent.get(1).id(), "Which?");
        assertTrue(house.overdue.requests().isEmpty());
        house.clock.set(sent.get(0).due());
        assertEquals(sent.stream().map(Request::id).toList(), house.overdue.requests());
        assertTrue(house.overdue.expireRequest(sent.get(0).id()));
        assertTrue(house.overdue.expireRequest(sent.get(1).id()));
        assertFalse("a second run is harmless", house.overdue.expireRequest(sent.get(0).id()));
        assertEquals(State.EXPIRED, state(sent.get(0)));
        assertEquals(State.WITHDRAWN, state(sent.get(1)));
        refused(Problem.Kind.CONFLICT, "micromentoring.request.over.expired", () -> house.accepting.accept(ann, sent.get(0).id()));
    }

    @Test
    public void aNeedExpiresOnlyWhenNobodyIsBeingAsked() {
        Needs.Asked asked = house.needs.open(mia, house.ask(house.audits), List.of(annId));
        house.clock.set(asked.need().due());
        assertFalse(house.overdue.expireNeed(asked.need().id()));
        house.overdue.expireRequest(asked.requests().get(0).id());
        assertEquals(List.of(asked.need().id()), house.overdue.needs());
        assertTrue(house.overdue.expireNeed(asked.need().id()));
        assertFalse(house.overdue.expireNeed(asked.need().id()));
        assertEquals(Need.State.OPEN, house.needs.askOthers(mia, asked.need().id(), List.of(benId)).need().state());
    }

    /** Else a mentor would stay full for ever because two people forgot to press a button. */
    @Test
    public void anEngagementThatNobodyEndsFreesItsPlaceByItself() {
        Request sent = house.needs.open(mia, house.ask(house.audits), List.of(benId)).requests().get(0);
        Engagement begun = house.accepting.accept(ben, sent.id());
        assertEquals("three working days to meet, and a day", Instant.parse("2026-11-28T09:00:00Z"), begun.plannedEnd());
        house.clock.set(begun.plannedEnd().minusMillis(1));
        assertTrue(house.engagements.overdue().isEmpty());
        assertFalse(house.engagements.lapse(begun.id()));
        house.clock.set(begun.plannedEnd());
        assertEquals(List.of(begun.id()), house.engagements.overdue());
        assertTrue(house.engagements.lapse(begun.id()));
        assertFalse("a second run is harmless", house.engagements.lapse(begun.id()));
        assertEquals(Engagement.State.LAPSED, house.engagements.visible(mia, begun.id()).state());
        assertEquals("the need may be put to others", Need.State.OPEN, house.needs.askOthers(mia, sent.needId(), List.of(annId)).need().state());
        house.accepting.accept(ben, house.needs.open(viewer("max"), house.ask(house.audits), List.of(benId)).requests().get(0).id());
    }

    @Test
    public void aPauseVoidsWhatIsOpenAtThatMentorInTheSameTransaction() {
        List<Request> sent = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId)).requests();
        house.transactions.run(() -> {
            house.voiding.changed(new ProfileChanged("key-ann", true, Profile.State.ACTIVE));
            return true;
        });
        assertEquals("merely changed", State.PENDING, state(sent.get(0)));
        house.transactions.run(() -> {
            house.voiding.changed(new ProfileChanged("key-ann", false, Profile.State.PAUSED));
            return true;
        });
        Request gone = house.requestStore.find(sent.get(0).id()).orElseThrow();
        assertEquals(State.VOID, gone.state());
        assertEquals("mentor-paused", gone.ending().cause());
        assertEquals(State.PENDING, state(sent.get(1)));
    }

    @Test
    public void theSweepFindsRequestsWhoseMentorOrMenteeIsGone() {
        List<Request> sent = house.needs.open(mia, house.ask(house.audits), List.of(annId, benId, cidId)).requests();
        Request other = house.needs.open(viewer("max"), house.ask(house.audits), List.of(annId)).requests().get(0);
        house.profile("ann", it -> RequestHouse.withState(it, Profile.State.INACTIVE));
        house.people.leaves(Colleagues.person("ben"));
        Voiding.Sweep sweep = house.voiding.sweep(0, 500);
        assertEquals(List.of(sent.get(0).id(), sent.get(1).id(), other.id()), sweep.strays().stream().map(Voiding.Stray::id).toList());
        sweep.strays().forEach(it -> assertTrue(house.voiding.end(it)));
        sweep.strays().forEach(it -> assertFalse(house.voiding.end(it)));
        house.people.leaves(Colleagues.person("mia"));
        assertEquals(List.of(new Voiding.Stray(sent.get(2).id(), State.WITHDRAWN, "left")), house.voiding.sweep(0, 500).strays());
    }

    private State state(Request request) {
        return house.requestStore.find(request.id()).orElseThrow().state();
    }

    private static void refused(Problem.Kind kind, String key, ThrowingRunnable useCase) {
        Problem problem = assertThrows(Problem.class, useCase);
        assertEquals(key, problem.key());
        assertEquals(kind, problem.kind());
    }
}
