package org.micromentoring.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.DirectoryTables.parameters;
import static org.micromentoring.directory.DirectoryTables.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.directory.search.Field;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.kernel.Problem;
import org.micromentoring.profile.Profile;
import org.micromentoring.program.pair.PairFixture;
import org.micromentoring.skill.Topic;

/** Whoever is never brought together is not found, not counted, in no list of values: as if there were no such mentor. */
public class DirectoryPairsTest {
    private DirectoryTables tables;
    private Directory directory;
    private DirectoryIndex index;
    private Marks marks;
    private long excel;
    private long rare;
    private Profile ben;

    @Before
    public void start() {
        tables = DirectoryTables.h2();
        excel = tables.skill("Excel", 0);
        rare = tables.skill("Tea ceremony", 0);
        tables.mentor("Ann", excel);
        ben = tables.mentor("Ben", excel, rare);
        tables.mentor("Cid", excel);
        tables.save(ben, DirectoryTables.with(ben, ben.state(), new Profile.About("x", "Secret lab", "Atlantis", "", List.of("la")), ben.skills(), ben.pausedUntil()));
        index = tables.index();
        directory = tables.directory(index);
        marks = new Marks(tables.marks, index, tables.pairs, tables.transactions);
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void neitherFindsTheOtherHoweverTheyAsk() {
        block("key-Ann", "key-Ben");
        for (Map<String, List<String>> question : List.of(Map.<String, List<String>>of(), parameters("q", "ben"), parameters("skill", "Tea ceremony"),
                parameters("department", "Secret lab"), parameters("free", "1"), parameters("order", "name"), parameters("marks", "hidden"))) {
            assertFalse("" + question, names("Ann", question).contains("Ben"));
            assertFalse("" + question, names("Ben", question).contains("Ann"));
        }
        assertEquals(Set.of("Ann", "Cid"), names("Ann", Map.of()));
        assertEquals(Set.of("Ann", "Ben", "Cid"), names("Cid", Map.of()));
        assertEquals(2, directory.ask(viewer("Ann"), Map.of(), 1).found().total());
    }

    @Test
    public void noListOfValuesAndNoCountKnowsTheOther() {
        block("key-Ben", "key-Ann");
        Snapshot seen = directory.snapshot(viewer("Ann"));
        assertEquals(2, seen.size());
        assertFalse(seen.values(Field.DEPARTMENT).containsKey("secret lab"));
        assertFalse(seen.values(Field.LANGUAGE).containsKey("la"));
        assertFalse(seen.topics().containsKey(Topic.skill(rare)));
        assertEquals(2, (int) seen.topics().get(Topic.skill(excel)));
        assertFalse(seen.offered(Topic.skill(rare)));
        assertTrue(seen.mentor(ben.id()).isEmpty() && seen.mentor("key-Ben").isEmpty());
        Snapshot whole = directory.snapshot(viewer("Cid"));
        assertTrue(whole.offered(Topic.skill(rare)) && whole.values(Field.DEPARTMENT).containsKey("secret lab"));
    }

    @Test
    public void theAnswerIsTheOneThatIsGivenWhenThereIsNoSuchMentor() {
        block("key-Ann", "key-Ben");
        List<Map<String, List<String>>> questions = List.of(parameters("department", "Secret lab"), parameters("q", "ben"),
            parameters("skill", "Tea ceremony"), parameters("location", "Atlantis"), parameters("language", "la"));
        List<String> hidden = questions.stream().map(this::told).toList();
        tables.save(ben, DirectoryTables.with(ben, Profile.State.RETIRED, ben.about(), ben.skills(), ben.pausedUntil()));
        unblock("key-Ann");
        assertEquals(questions.stream().map(this::told).toList(), hidden);
    }

    @Test
    public void marksOfTheOtherAreOutOfReachAndShowNothing() {
        marks.set(viewer("Ann"), ben.id(), Mark.FAVOURITE);
        marks.set(viewer("Ann"), ben.id(), Mark.HIDDEN);
        block("key-Ben", "key-Ann");
        for (Mark mark : Mark.values()) {
            assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> marks.set(viewer("Ann"), ben.id(), mark)).kind());
            assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> marks.clear(viewer("Ann"), ben.id(), mark)).kind());
        }
        assertEquals(Set.of(), names("Ann", parameters("marks", "favourites")));
        assertEquals(Set.of(), names("Ann", parameters("marks", "hidden")));
    }

    @Test
    public void alternativesNameNobodyApartAndTheReportingLineIsLeftOutBothWays() {
        PairFixture.lines(tables.managers, tables.changes, tables.transactions, List.of("key-Ann key-Boss", "key-Boss key-Cid"));
        assertEquals(Set.of("Ann", "Ben"), names("Ann", Map.of()));
        assertEquals(Set.of("Ben", "Cid"), names("Cid", Map.of()));
        assertEquals(List.of("Ben"), directory.alternatives(viewer("Ann"), Topic.skill(excel), Set.of(), 9).stream()
            .map(it -> it.mentor().person().name()).toList());
        PairFixture.lines(tables.managers, tables.changes, tables.transactions, List.of());
        assertEquals(Set.of("Ann", "Ben", "Cid"), names("Ann", Map.of()));
    }

    @Test
    public void whoComesBackAfterErasureIsStillNotFound() {
        block("key-Ann", "key-Ben");
        tables.change("pair", "key-Ben", () -> {
            tables.rules.erase("key-Ben");
            return true;
        });
        assertEquals(Set.of("Ann", "Cid"), names("Ann", Map.of()));
        assertEquals(Set.of("Ben", "Cid"), names("Ben", Map.of()));
    }

    private void block(String by, String other) {
        PairFixture.block(tables.rules, tables.changes, tables.transactions, by, other);
    }

    private void unblock(String by) {
        PairFixture.unblock(tables.rules, tables.changes, tables.transactions, by);
    }

    /** All that an answer says, as Ann gets it. */
    private String told(Map<String, List<String>> question) {
        Directory.Answer answer = directory.ask(viewer("Ann"), question, 9);
        return answer.asked().unknown() + " " + answer.found().total() + " " + answer.found().wider() + " " + answer.snapshot().size() + " "
            + answer.snapshot().topics() + " " + answer.snapshot().values(Field.DEPARTMENT);
    }

    private Set<String> names(String who, Map<String, List<String>> question) {
        return directory.ask(viewer(who), question, 9).found().hits().stream().map(it -> it.mentor().person().name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
