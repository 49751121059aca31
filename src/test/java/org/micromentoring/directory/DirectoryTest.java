package org.micromentoring.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.DirectoryTables.parameters;
import static org.micromentoring.directory.DirectoryTables.viewer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Found;
import org.micromentoring.directory.search.MentorFixture;
import org.micromentoring.directory.search.Reason;
import org.micromentoring.engine.Recording;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileFixture;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.skill.Topic;

@RunWith(Parameterized.class)
public class DirectoryTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return DirectoryTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<DirectoryTables> open;
    private DirectoryTables tables;
    private long excel;
    private long pivot;

    @Before
    public void start() {
        tables = open.get();
        excel = tables.skill("Excel", 0);
        pivot = tables.skill("Pivot tables", excel);
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void aSearchCostsThreeStatementsAndOneBulkLookUpHoweverManyThereAre() {
        mentors(5);
        List<String> few = cost();
        mentors(60);
        List<String> many = cost();
        assertEquals(few, many);
        assertEquals("changes, marks, what the viewer wants; the program is the fourth, asked by the viewer\n" + String.join("\n", few), 3, few.size());
    }

    @Test
    public void whatSomebodyWithoutAPublishedProfileWantsOrdersTheirResults() {
        tables.mentor("Plain");
        tables.mentor("Pivot", pivot);
        tables.people.add("Mia");
        tables.change("mentor", "key-Mia", () -> tables.profiles.add(DirectoryTables.with(ProfileFixture.profile("key-Mia"), Profile.State.DRAFT,
            ProfileFixture.profile("key-Mia").about(), List.of(ProfileSkill.wanted(excel)), Optional.empty())));
        Found found = tables.directory(tables.index()).find(viewer("Mia"), DirectoryQuery.everybody(9));
        assertEquals("Pivot", found.hits().get(0).mentor().person().name());
        assertEquals(Reason.Kind.WANTED, found.hits().get(0).reasons().get(0).kind());
    }

    @Test
    public void namesAreThoseOfThisMomentAndWhoHasLeftIsLeftOut() {
        mentors(3);
        DirectoryIndex index = tables.index();
        index.now();
        tables.people.people.remove("key-M1");
        tables.people.people.put("key-M2", new Person("key-M2", "M2", "New Name"));
        Found found = tables.directory(index).find(viewer("me"), DirectoryQuery.everybody(9));
        assertEquals(Set.of("M0", "New Name"), names(found.hits()));
        assertEquals(2, found.total());
    }

    @Test
    public void alternativesAreFreeNotTheViewerNotExcludedNotHidden() {
        mentors(6);
        DirectoryIndex index = tables.index();
        Directory directory = tables.directory(index);
        fill("M0");
        tables.transactions.run(() -> {
            tables.marks.add("key-M1", "key-M2", Mark.HIDDEN);
            return true;
        });
        List<Found.Hit> hits = directory.alternatives(viewer("M1"), Topic.skill(excel), Set.of("key-M3"), 9);
        assertEquals(Set.of("M4", "M5"), names(hits));
        assertEquals(1, directory.alternatives(viewer("M1"), Topic.skill(excel), Set.of(), 1).size());
        assertEquals(List.of(), directory.alternatives(viewer("M1"), Topic.role(9), Set.of(), 9));
    }

    @Test
    public void theViewersOwnCardIsThere() {
        mentors(2);
        assertEquals(Set.of("M0", "M1"), names(tables.directory(tables.index()).find(viewer("M0"), DirectoryQuery.everybody(9)).hits()));
    }

    @Test
    public void aGroupIsAskedForOnceInFiveMinutes() {
        mentors(3);
        tables.people.join("staff", "M2");
        Directory directory = tables.directory(tables.index());
        for (int i = 0; i < 3; i++) {
            assertEquals(Set.of("M2"), names(directory.ask(viewer("me"), parameters("group", "staff"), 9).found().hits()));
        }
        assertEquals("does it exist, and who is in it", 2, tables.people.otherCalls);
        tables.pass(301_000);
        tables.people.join("staff", "M1");
        assertEquals(Set.of("M1", "M2"), names(directory.ask(viewer("me"), parameters("group", "staff"), 9).found().hits()));
    }

    @Test
    public void refusesWhoDoesNotTakePartOrMayNotSeePeople() {
        Directory directory = tables.directory(tables.index());
        for (Viewer.Right[] rights : new Viewer.Right[][] {{}, {Viewer.Right.TAKE_PART}, {Viewer.Right.SEE_PEOPLE}}) {
            Viewer stranger = Viewer.of(new Person("key-x", "x", "X"), Locale.ENGLISH, MentorFixture.BERLIN, rights);
            assertThrows(Problem.class, () -> directory.ask(stranger, Map.of(), 9));
            assertThrows(Problem.class, () -> directory.find(stranger, DirectoryQuery.everybody(9)));
            assertThrows(Problem.class, () -> directory.alternatives(stranger, Topic.skill(excel), Set.of(), 9));
            assertThrows(Problem.class, () -> directory.snapshot(stranger));
        }
    }

    private List<String> cost() {
        DirectoryIndex index = tables.index();
        Directory directory = tables.directory(index);
        directory.ask(viewer("me"), Map.of(), 25);
        tables.pass(10_000);
        tables.people.bulkCalls = 0;
        tables.people.otherCalls = 0;
        try (Recording recording = tables.engine.sqlLog().recordThisThread()) {
            directory.ask(viewer("me"), Map.of("skill", List.of("Excel"), "q", List.of("m"), "free", List.of("1")), 25);
            assertEquals(1, tables.people.bulkCalls);
            assertEquals(0, tables.people.otherCalls);
            assertTrue(recording.count() > 0);
            return recording.statements();
        }
    }

    private void mentors(int count) {
        for (int i = 0; i < count; i++) {
            if (!tables.people.people.containsKey("key-M" + i)) {
                tables.mentor("M" + i, i % 2 == 0 ? excel : pivot);
            }
        }
    }

    private void fill(String name) {
        for (int i = 0; i < 2; i++) {
            String holder = "engagement:" + name + i;
            tables.change("mentor", "key-" + name, () -> tables.claims.takeLowest(Places.subject("key-" + name), 2, holder));
        }
    }

    private static Set<String> names(List<Found.Hit> hits) {
        return hits.stream().map(it -> it.mentor().person().name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
