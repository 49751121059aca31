package org.micromentoring.directory.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.search.MentorFixture.AUDITING;
import static org.micromentoring.directory.search.MentorFixture.AWAY;
import static org.micromentoring.directory.search.MentorFixture.EXCEL;
import static org.micromentoring.directory.search.MentorFixture.FREE;
import static org.micromentoring.directory.search.MentorFixture.FULL;
import static org.micromentoring.directory.search.MentorFixture.NOW;
import static org.micromentoring.directory.search.MentorFixture.PIVOT;
import static org.micromentoring.directory.search.MentorFixture.SPREADSHEETS;
import static org.micromentoring.directory.search.MentorFixture.mentor;
import static org.micromentoring.directory.search.MentorFixture.seeker;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.micromentoring.directory.search.DirectoryQuery.Marks;
import org.micromentoring.directory.search.DirectoryQuery.Order;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Topic;

public class BestMatchTest {
    private static final Availability SOON = new Availability(Availability.Kind.FULL, 0, Optional.of(NOW.plus(Duration.ofDays(2))));
    private static final Availability LATER = new Availability(Availability.Kind.FULL, 0, Optional.of(NOW.plus(Duration.ofDays(9))));
    private final Mentor plain = mentor(1, "Plain");
    private final Mentor pivot = mentor(2, "Pivot", new Offer(PIVOT, 4));
    private final Mentor excel = mentor(3, "Excel", new Offer(EXCEL, 1));
    private final Mentor audits = mentor(4, "Audits", new Offer(AUDITING, 1));

    @Test
    public void theFitToWhatTheSeekerWantsComesFirst() {
        assertEquals("the very skill before a narrower one, whatever the level; then nobody in particular",
            List.of(3L, 2L), order(Map.of(), seeker("me", EXCEL), Order.BEST).subList(0, 2));
    }

    @Test
    public void whatIsAskedForOutweighsWhatIsWanted() {
        Found found = new Search(snapshot(Map.of()), seeker("me", EXCEL, PIVOT, SPREADSHEETS), NOW).run(new DirectoryQuery(
            List.of(Topic.skill(AUDITING), Topic.skill(EXCEL)), 1, Set.of(), Set.of(), Set.of(), "", "", false, false, Optional.empty(), Marks.ALL, "",
            Order.BEST, 0, 9), Set.of(), Set.of());
        assertEquals(List.of(3L, 4L, 2L), found.hits().stream().map(it -> it.mentor().id()).toList());
    }

    @Test
    public void whoIsFreeSoonerComesNextAndWhoIsAwayLast() {
        Map<String, Availability> free = Map.of("key-1", FULL, "key-2", LATER, "key-4", SOON, "key-3", AWAY);
        assertEquals(List.of(4L, 2L, 1L, 3L), order(free, seeker("me"), Order.BEST));
        assertEquals("a fit does not bring back who is away", List.of(2L, 4L, 1L, 3L), order(free, seeker("me", EXCEL), Order.BEST));
    }

    @Test
    public void firstFreePutsTheDayBeforeTheFit() {
        Map<String, Availability> free = Map.of("key-1", FREE, "key-2", SOON, "key-3", LATER, "key-4", FULL);
        assertEquals(List.of(1L, 2L, 3L, 4L), order(free, seeker("me", EXCEL), Order.FREE));
    }

    @Test
    public void namesAreSortedWithoutCaseAndAccents() {
        Snapshot snapshot = MentorFixture.snapshot(mentor(1, "zo\u00eb"), mentor(2, "\u00d6mer"), mentor(3, "Otto"), mentor(4, "anna"));
        assertEquals(List.of(4L, 2L, 3L, 1L), snapshot.mentors().stream().map(Mentor::id).toList());
        assertEquals(List.of(4L, 2L, 3L, 1L), order(snapshot, seeker("me"), Order.NAME));
    }

    @Test
    public void equalsTurnFromSeekerToSeekerAndFromDayToDayAndAreElseStable() {
        Mentor[] many = IntStream.rangeClosed(1, 40).mapToObj(it -> mentor(it, "Same")).toArray(Mentor[]::new);
        Snapshot snapshot = MentorFixture.snapshot(many);
        List<Long> mine = order(snapshot, seeker("me"), Order.BEST);
        assertEquals(mine, order(snapshot, seeker("me"), Order.BEST));
        assertNotEquals(mine, order(snapshot, seeker("you"), Order.BEST));
        Set<Long> first = new HashSet<>();
        for (int day = 0; day < 200; day++) {
            first.add(order(snapshot, new Seeker("me", List.of(), Week.NONE, Set.of(), Set.of(), day), Order.BEST).get(0));
        }
        assertTrue("in 200 days nearly each of 40 was first: " + first.size(), first.size() > 35);
    }

    @Test
    public void reasonsArePlainAndAtMostThree() {
        Found found = new Search(MentorFixture.snapshot(pivot, excel), seeker("me", EXCEL), NOW).run(
            DirectoryQuery.about(Topic.skill(SPREADSHEETS), false, 9), Set.of(), Set.of());
        Found.Hit first = found.hits().get(0);
        assertEquals(3L, first.mentor().id());
        assertEquals(List.of(Reason.of(Reason.Kind.WANTED, Topic.skill(EXCEL), Optional.empty()), Reason.of(Reason.Kind.HOURS), Reason.of(Reason.Kind.FREE)),
            first.reasons());
        assertEquals(Reason.of(Reason.Kind.ASKED, Topic.skill(PIVOT), Optional.of(Topic.skill(SPREADSHEETS))), found.hits().get(1).reasons().get(0));
        assertFalse(found.hits().stream().anyMatch(it -> it.reasons().size() > Reason.MOST));
    }

    @Test
    public void nobodyNeedsReasonsForOneself() {
        Found found = new Search(MentorFixture.snapshot(excel), seeker("key-3", EXCEL), NOW).run(DirectoryQuery.everybody(9), Set.of(), Set.of());
        assertEquals(List.of(), found.hits().get(0).reasons());
    }

    private Snapshot snapshot(Map<String, Availability> free) {
        return MentorFixture.snapshot(plain, pivot, excel, audits).with(free);
    }

    private List<Long> order(Map<String, Availability> free, Seeker seeker, Order order) {
        return order(snapshot(free), seeker, order);
    }

    private static List<Long> order(Snapshot snapshot, Seeker seeker, Order order) {
        DirectoryQuery query = new DirectoryQuery(List.of(), 1, Set.of(), Set.of(), Set.of(), "", "", false, false, Optional.empty(), Marks.ALL, "",
            order, 0, 100);
        return new Search(snapshot, seeker, NOW).run(query, Set.of(), Set.of()).hits().stream().map(it -> it.mentor().id()).toList();
    }
}
