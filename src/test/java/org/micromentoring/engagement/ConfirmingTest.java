package org.micromentoring.engagement;

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
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.program.pair.PairFixture;
import org.micromentoring.request.RequestHouse;
import org.micromentoring.request.need.Ask;

/** Domain.md E17: a manager pair that appears mid-way ends nothing by itself, both are asked. */
@RunWith(Parameterized.class)
public class ConfirmingTest {
    private final Viewer mia = viewer("mia");
    private final Viewer ann = viewer("ann");

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private RequestHouse house;
    private long running;

    @Before
    public void start() {
        house = open.get();
        Ask ask = new Ask(house.audits, "Learn auditing", 0, Format.SHORT, Channel.CALL, 10, Optional.empty());
        long request = house.needs.open(mia, ask, List.of(house.mentor("ann", 1))).requests().get(0).id();
        running = house.accepting.accept(ann, request).id();
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void bothAreAskedAndGoOnWhenBothSaySo() {
        assertTrue(house.confirming.sweep(0).due().isEmpty());
        asked();
        Instant due = RequestHouse.NOW.plus(Confirming.TIME);
        assertEquals(Optional.of(due), seen().question().due());
        assertTrue(seen().question().waitsFor(true) && seen().question().waitsFor(false));
        house.confirming.keep(mia, running);
        house.confirming.keep(mia, running);
        assertTrue("one alone does not decide", seen().question().waitsFor(true));
        assertFalse(seen().question().waitsFor(false));
        house.confirming.keep(ann, running);
        assertEquals(Optional.empty(), seen().question().due());
        assertTrue("asked once", house.confirming.sweep(0).due().isEmpty());
        house.clock.advance(Duration.ofDays(6));
        assertTrue(house.confirming.unanswered().isEmpty());
        assertEquals(Engagement.State.SCHEDULING, seen().state());
        assertEquals("the place stays taken", 0, house.mentorPlaces("ann", 1));
    }

    @Test
    public void withoutAnAnswerOfBothItEndsByItselfAndBlamesNobody() {
        asked();
        house.confirming.keep(ann, running);
        house.clock.advance(Confirming.TIME.minusMillis(1));
        assertTrue(house.confirming.unanswered().isEmpty());
        assertFalse(house.confirming.end(running));
        house.clock.advance(Duration.ofMillis(1));
        assertEquals(List.of(running), house.confirming.unanswered());
        assertTrue(house.confirming.end(running));
        assertFalse("a second run is harmless", house.confirming.end(running));
        assertEquals(Engagement.State.ENDED_EARLY, seen().state());
        assertEquals("program", seen().cause());
        assertTrue(house.confirming.unanswered().isEmpty());
        assertEquals(1, house.mentorPlaces("ann", 1));
    }

    @Test
    public void oneStopsItByEndingIt() {
        asked();
        house.engagements.end(mia, running, "");
        assertEquals("mentee", seen().cause());
        assertEquals(Optional.empty(), seen().question().due());
        assertEquals("answered as it is", Engagement.State.ENDED_EARLY, house.confirming.keep(ann, running).state());
    }

    @Test
    public void theQuestionIsForTheTwoOnlyAndTheCapacityMayBeLowerByNow() {
        house.profile("ann", it -> RequestHouse.withCapacity(it, 0));
        asked();
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> house.confirming.keep(viewer("sue"), running)).kind());
        house.confirming.keep(ann, running);
        assertEquals("nobody is thrown out", -1, house.mentorPlaces("ann", 0));
    }

    @Test
    public void whatABlockOfTheSameMomentMissedEndsAtOnce() {
        PairFixture.block(house.ruleStore, house.changes, house.transactions, "key-ann", "key-mia");
        assertEquals(List.of(running), house.confirming.sweep(0).due());
        assertTrue(house.confirming.look(running));
        assertEquals(Engagement.State.ENDED_EARLY, seen().state());
    }

    private void asked() {
        PairFixture.lines(house.reporting, house.changes, house.transactions, List.of("key-mia key-boss", "key-boss key-ann"));
        assertEquals(List.of(running), house.confirming.sweep(0).due());
        assertTrue(house.confirming.look(running));
        assertFalse("a second run is harmless", house.confirming.look(running));
    }

    private Engagement seen() {
        return house.engagements.visible(ann, running);
    }
}
