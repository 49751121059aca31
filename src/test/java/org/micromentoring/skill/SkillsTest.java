package org.micromentoring.skill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.participant;
import static org.micromentoring.skill.SkillFixture.team;
import static org.micromentoring.skill.SkillFixture.viewer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

@RunWith(Parameterized.class)
public class SkillsTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return SkillTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<SkillTables> open;

    private final List<SkillMerged> told = new ArrayList<>();
    private SkillTables tables;
    private Skills skills;
    private Roles roles;

    @Before
    public void start() {
        tables = open.get();
        skills = tables.useCases(told::add);
        roles = new Roles(tables.roles(), tables.writer(), tables.changes());
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void onlyTheTeamWritesAndOthersAreToldNothing() {
        Skill skill = add("Audit");
        for (Viewer other : List.of(participant("p"), viewer("stranger"))) {
            List<Callable<?>> attempts = List.of(() -> skills.add(other, draft("New")), () -> skills.change(other, skill.id(), draft("New")),
                () -> skills.retire(other, skill.id()), () -> skills.restore(other, skill.id()), () -> skills.merge(other, skill.id(), 99),
                () -> roles.add(other, "New", List.of()), () -> roles.change(other, 1, "New", List.of()));
            for (Callable<?> attempt : attempts) {
                assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, attempt::call).kind());
            }
        }
        assertEquals(1, tables.skills().all().size());
    }

    @Test
    public void whoTakesPartReadsAndAStrangerDoesNot() {
        assertEquals(0, skills.vocabularyFor(participant("p")).skills().size());
        assertEquals(0, skills.vocabularyFor(viewer("t", Viewer.Right.RUN_PROGRAM)).skills().size());
        assertEquals(Problem.Kind.NOT_ALLOWED, assertThrows(Problem.class, () -> skills.vocabularyFor(viewer("stranger"))).kind());
    }

    @Test
    public void namesAreKeptAsTypedWithinTheirLimits() {
        String longest = "\ud83d\ude80".repeat(Spelling.LONGEST / 2);
        assertEquals(Map.of("en", longest), add(longest).names());
        refused("names.en", () -> add("x".repeat(Spelling.LONGEST + 1)));
        refused("names.en", () -> add(" \u200b"));
        refused("names.en", () -> add("two\nlines"));
        refused("names.en", () -> add("nul\u0000"));
        refused("names.en", () -> add("half \ud83d"));
        refused("names.en", () -> add("\ufdfa".repeat(100)));
        refused("names", () -> skills.add(team(), new SkillDraft(Map.of(), Optional.empty(), List.of())));
        refused("names", () -> skills.add(team(), new SkillDraft(Map.of("English!", "x"), Optional.empty(), List.of())));
        refused("synonyms", () -> skills.add(team(), draft("x", "nul\u0000")));
        refused("synonyms", () -> skills.add(team(), draft("x", Collections.nCopies(Spelling.SYNONYMS + 1, "y").toArray(String[]::new))));
        refused("name", () -> roles.add(team(), "", List.of()));
    }

    @Test
    public void aWordOfAnotherSkillIsRefusedWithTheNameOfThatSkill() {
        skills.add(team(), draft("Audit", "Revision"));
        Problem problem = refused("names.en", () -> add("R\u00e9vision"));
        assertEquals(List.of("revision", "Audit"), problem.arguments());
        refused("synonyms", () -> skills.add(team(), draft("Other", "AUDIT")));
        Skill fine = skills.add(team(), draft("Other", "other", "Thing", "thing"));
        assertEquals("what says nothing new is left out", List.of("Thing"), fine.synonyms());
    }

    @Test
    public void parentsExistAreFiveDeepAtMostAndMakeNoCircle() {
        refused("parent", () -> skills.add(team(), new SkillDraft(Map.of("en", "x"), Optional.of(77L), List.of())));
        List<Skill> line = new ArrayList<>(List.of(add("Level 1")));
        for (int level = 2; level <= Vocabulary.DEPTH; level++) {
            line.add(below(line.get(line.size() - 1), "Level " + level));
        }
        refused("parent", () -> below(line.get(4), "Level 6"));
        Skill top = line.get(0);
        refused("parent", () -> move(top, line.get(2)));
        refused("parent", () -> move(top, top));
        Skill roof = add("Roof");
        refused("parent", () -> move(top, roof));
        assertEquals(Optional.of(roof.id()), move(line.get(1), roof).parent());
    }

    @Test
    public void twoThatEachSeeNoCircleCannotMakeOneTogether() throws Exception {
        Skill one = add("One");
        Skill two = add("Two");
        ExecutorService both = Executors.newFixedThreadPool(2);
        Future<Boolean> first = both.submit(() -> succeeds(() -> move(one, two)));
        Future<Boolean> second = both.submit(() -> succeeds(() -> move(two, one)));
        assertTrue("exactly one", first.get() ^ second.get());
        both.shutdown();
    }

    @Test
    public void retiringKeepsTheWordsAndRestoringBringsItBack() {
        Skill skill = add("Fax");
        assertEquals(Skill.State.RETIRED, skills.retire(team(), skill.id()).state());
        assertEquals(Optional.of(skill.id()), skills.vocabulary().named("fax").map(Skill::id));
        assertEquals("micromentoring.skill.taken.retired", refused("names.en", () -> add("FAX")).key());
        skills.retire(team(), skill.id());
        assertEquals(Skill.State.ACTIVE, skills.restore(team(), skill.id()).state());
        assertEquals("twice is once", 3, tables.history().of("skill", skill.id()).size());
    }

    @Test
    public void aMergeIsFollowedForEverAndUpperFeaturesAreTold() {
        Skill one = skills.add(team(), draft("One", "Uno"));
        Skill two = add("Two");
        Skill three = add("Three");
        tables.run(() -> {
            tables.sources().add("urn:one", Topic.skill(one.id()));
            return true;
        });
        skills.merge(team(), one.id(), two.id());
        Skill last = skills.merge(team(), two.id(), three.id());
        assertEquals(List.of("Two", "One", "Uno"), last.synonyms());
        assertEquals(List.of(new SkillMerged(one.id(), two.id()), new SkillMerged(two.id(), three.id())), told);
        for (String name : List.of("one", "UNO", "two", "three")) {
            assertEquals(Optional.of(three.id()), skills.vocabulary().named(name).map(Skill::id));
        }
        assertEquals(Optional.of(three.id()), skills.vocabulary().skill(one.id()).map(Skill::id));
        assertEquals(Map.of("urn:one", Topic.skill(three.id())), tables.sources().all());
        assertEquals("One", tables.skills().find(one.id()).orElseThrow().names().get("en"));
        conflict(() -> skills.retire(team(), one.id()));
        conflict(() -> skills.merge(team(), one.id(), three.id()));
        refused("into", () -> skills.merge(team(), three.id(), one.id()));
        refused("into", () -> skills.merge(team(), three.id(), three.id()));
    }

    @Test
    public void mergingIntoANarrowerSkillMakesNoCircle() {
        Skill roof = add("Roof");
        Skill top = below(roof, "Top");
        Skill middle = below(top, "Middle");
        Skill leaf = below(middle, "Leaf");
        skills.merge(team(), top.id(), leaf.id());
        Vocabulary after = skills.vocabulary();
        assertEquals(List.of(leaf.id(), roof.id()), after.ancestors(leaf.id()).stream().map(Skill::id).toList());
        assertEquals(List.of(middle.id(), leaf.id(), roof.id()), after.ancestors(middle.id()).stream().map(Skill::id).toList());
    }

    @Test
    public void aMergeThatAListenerRefusesDoesNotHappen() {
        Skill one = add("One");
        Skill two = add("Two");
        Skills strict = tables.useCases(merged -> {
            throw new IllegalStateException();
        });
        assertThrows(IllegalStateException.class, () -> strict.merge(team(), one.id(), two.id()));
        assertTrue(tables.skills().find(one.id()).orElseThrow().active());
        assertTrue("nobody is locked out", succeeds(() -> add("Three")));
    }

    @Test
    public void twoWithTheSameNewNameAtTheSameTimeEndAsOneSkillAndOneRefusal() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            attempts.add(both.submit(() -> succeeds(() -> add("Same"))));
        }
        int won = 0;
        for (Future<Boolean> attempt : attempts) {
            won += attempt.get() ? 1 : 0;
        }
        both.shutdown();
        assertEquals(1, won);
        assertEquals(1, tables.skills().all().size());
    }

    @Test
    public void aSuggestionWaitsForTheTeam() {
        Suggestions suggestions = suggestions();
        Suggestion added = suggestions.suggest(participant("ann"), "Origami");
        assertEquals("twice is once", added.id(), suggestions.suggest(participant("ann"), " ORIGAMI").id());
        assertEquals(List.of(added), suggestions.mine(participant("ann")));
        assertEquals(List.of(), suggestions.mine(participant("ben")));
        assertEquals(List.of(added), suggestions.waiting(team()));
        assertThrows(Problem.class, () -> suggestions.waiting(participant("ann")));
        assertThrows(Problem.class, () -> suggestions.suggest(viewer("stranger"), "Origami"));
        Skill skill = suggestions.accept(team(), added.id(), draft("Paper folding", "Origami"));
        assertEquals(Optional.of(skill.id()), suggestions.mine(participant("ann")).get(0).skill());
        conflict(() -> suggestions.accept(team(), added.id(), draft("Again")));
        refused("name", () -> suggestions.suggest(participant("ben"), "origami"));
    }

    @Test
    public void onePersonCannotFloodTheTeam() {
        Suggestions suggestions = suggestions();
        Map<Integer, Suggestion> added = new HashMap<>();
        for (int i = 0; i < Suggestions.AT_A_TIME; i++) {
            added.put(i, suggestions.suggest(participant("ann"), "Thing " + i));
        }
        conflict(() -> suggestions.suggest(participant("ann"), "One more"));
        suggestions.drop(team(), added.get(0).id());
        suggestions.suggest(participant("ann"), "One more");
        SuggestionStore store = new SuggestionStore(tables.objects(), tables.claims(), Clock.systemUTC());
        assertEquals(6, store.exportOf("ann").size());
        tables.run(() -> {
            store.erase("ann");
            return true;
        });
        assertEquals(0, store.exportOf("ann").size());
        assertEquals(Map.of(), tables.claims().held(List.of("suggest:ann")));
    }

    private Suggestions suggestions() {
        SuggestionStore store = new SuggestionStore(tables.objects(), tables.claims(), Clock.systemUTC());
        return new Suggestions(store, skills, tables.claims(), tables.transactions());
    }

    private Skill add(String name) {
        return skills.add(team(), draft(name));
    }

    private Skill below(Skill parent, String name) {
        return skills.add(team(), new SkillDraft(Map.of("en", name), Optional.of(parent.id()), List.of()));
    }

    private Skill move(Skill skill, Skill parent) {
        return skills.change(team(), skill.id(), new SkillDraft(skill.names(), Optional.of(parent.id()), skill.synonyms()));
    }

    private boolean succeeds(Supplier<?> useCase) {
        try {
            tables.transactions().retrying(useCase);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static SkillDraft draft(String name, String... synonyms) {
        return new SkillDraft(Map.of("en", name), Optional.empty(), List.of(synonyms));
    }

    private static Problem refused(String field, Supplier<?> useCase) {
        Problem problem = assertThrows(Problem.class, useCase::get);
        assertEquals(problem.toString(), Problem.Kind.INVALID, problem.kind());
        assertEquals(problem.toString(), field, problem.field());
        return problem;
    }

    private static void conflict(Supplier<?> useCase) {
        assertEquals(Problem.Kind.CONFLICT, assertThrows(Problem.class, useCase::get).kind());
    }
}
