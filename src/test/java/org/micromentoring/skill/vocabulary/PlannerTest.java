package org.micromentoring.skill.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.below;
import static org.micromentoring.skill.SkillFixture.role;
import static org.micromentoring.skill.SkillFixture.skill;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;
import org.micromentoring.kernel.Problem;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillFixture;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** The rules of the import, without tables. */
public class PlannerTest {
    private static final Known NOTHING = known(List.of(), List.of());

    @Test
    public void aGroupWithTheLabelOfOneAboveMergesIntoIt() {
        List<Step> steps = plan(NOTHING, Sample.HIERARCHY, Sample.GROUPS);
        Step top = step(steps, "urn:g2");
        assertEquals(Step.Outcome.ADDED, top.outcome());
        for (String source : List.of("urn:g3", "urn:g4")) {
            Step merged = step(steps, source);
            assertEquals(source, "MERGED ancestor Gardening", say(merged));
            assertEquals(entry(top).target(), entry(merged).target());
            assertEquals("both the URI and the key", 2, entry(merged).sources().size());
        }
    }

    @Test
    public void aGroupWithTheLabelOfAnotherGroupGetsItsParentInBrackets() {
        List<Step> steps = plan(NOTHING, Sample.HIERARCHY, Sample.GROUPS);
        assertEquals("ADDED  languages", say(step(steps, "urn:g5")));
        assertEquals("ADDED bracket Languages (language skills)", say(step(steps, "urn:g11")));
        assertEquals(Map.of("en", "Languages (language skills)"), entry(step(steps, "urn:g11")).names());
    }

    @Test
    public void aGroupWithoutLabelIsRefused() {
        assertEquals("REFUSED blank ", say(step(plan(NOTHING, Sample.HIERARCHY, Sample.GROUPS), "urn:g12")));
    }

    @Test
    public void parentsFollowTheHierarchy() {
        List<Step> steps = plan(NOTHING, Sample.HIERARCHY, Sample.GROUPS);
        assertEquals(entry(step(steps, "urn:g1")).target(), entry(step(steps, "urn:g2")).parent());
        assertEquals(0, entry(step(steps, "urn:g10")).parent());
        assertTrue("parents are written before their children", steps.indexOf(step(steps, "urn:g1")) < steps.indexOf(step(steps, "urn:g2")));
    }

    @Test
    public void aSynonymThatIsANameOrTakenIsDroppedAndListed() {
        List<Step> steps = plan(NOTHING, Sample.HIERARCHY, Sample.GROUPS);
        assertEquals(List.of("planting", "tongues"), entry(step(steps, "urn:g2")).synonyms());
        assertEquals(List.of(new Step.Dropped("knowledge", "name", "knowledge")), step(steps, "urn:g2").dropped());
        assertEquals(List.of(), entry(step(steps, "urn:g5")).synonyms());
        assertEquals(List.of(new Step.Dropped("tongues", "taken", "Gardening"), new Step.Dropped("planting", "taken", "Gardening")),
            step(steps, "urn:g5").dropped());
    }

    @Test
    public void theHierarchyAloneNotesLinksAndPassesOverSingleSkills() {
        List<Step> steps = plan(NOTHING, Sample.HIERARCHY);
        assertEquals(new Counts(5, 0, 0, 0, 2, 0), Counts.of(steps));
        Known linked = new Known(NOTHING.vocabulary(), Map.of(), Map.of("esco:key_2", "esco:key_1"));
        assertEquals("UNCHANGED  ", say(plan(linked, Sample.HIERARCHY).get(0)));
    }

    @Test
    public void groupsWithoutTheHierarchyAreRefusedWithWordsWhatToDo() {
        Problem problem = assertThrows(Problem.class, () -> plan(NOTHING, Sample.GROUPS));
        assertEquals("micromentoring.skill.csv.hierarchy-first", problem.key());
        assertEquals(Problem.Kind.CONFLICT, problem.kind());
    }

    @Test
    public void aCircleOrASecondParentInTheHierarchyIsRefused() {
        String header = "PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE\n";
        List<Step> steps = plan(NOTHING, header + "skillgroup,a,b,skillgroup\nskillgroup,b,a,skillgroup\nskillgroup,c,b,skillgroup\nskillgroup,d,d,skillgroup\n");
        assertEquals(List.of("ADDED  ", "REFUSED circle esco:b", "REFUSED second esco:a", "REFUSED circle esco:d"), steps.stream().map(PlannerTest::say).toList());
    }

    @Test
    public void aGroupMeetsASkillOfOursAndLeavesItWhereItIs() {
        Known ours = known(List.of(skill(1, "Hobbies"), below(1, skill(2, "Gardens", "Gardening"))), List.of());
        Step met = step(plan(ours, Sample.HIERARCHY, Sample.GROUPS), "urn:g2");
        assertEquals("MERGED exists Gardens", say(met));
        assertEquals(2, entry(met).target());
    }

    @Test
    public void whatWasImportedBeforeIsLeftAlone() {
        Known before = new Known(Vocabulary.of(List.of(skill(7, "Renamed by hand")), List.of(role(3, "Gardener"))),
            Map.of("urn:g2", Topic.skill(7), "esco:key_2", Topic.skill(7), "urn:o1", Topic.role(3)), Map.of());
        List<Step> steps = plan(before, Sample.HIERARCHY, Sample.GROUPS, Sample.OCCUPATIONS);
        assertEquals("UNCHANGED known Renamed by hand", say(step(steps, "urn:g2")));
        assertEquals("UNCHANGED known Gardener", say(step(steps, "urn:o1")));
        assertTrue(step(steps, "urn:g2").write().isEmpty());
        assertEquals("its groups below find it", "MERGED ancestor Renamed by hand", say(step(steps, "urn:g3")));
    }

    @Test
    public void groupsBelowTheFifthLevelMoveUp() {
        StringBuilder links = new StringBuilder("PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE\n");
        StringBuilder groups = new StringBuilder("ORIGINURI,ID,PREFERREDLABEL,ALTLABELS\nurn:0,k0,level 0,\n");
        for (int i = 1; i <= 6; i++) {
            links.append("skillgroup,k").append(i - 1).append(",k").append(i).append(",skillgroup\n");
            groups.append("urn:").append(i).append(",k").append(i).append(",level ").append(i).append(",\n");
        }
        List<Step> steps = plan(NOTHING, links.toString(), groups.toString());
        long fourth = entry(step(steps, "urn:3")).target();
        for (int i = 4; i <= 6; i++) {
            assertEquals(fourth, entry(step(steps, "urn:" + i)).parent());
        }
    }

    @Test
    public void occupationsBecomeRolesThatMayShareASynonym() {
        List<Step> steps = plan(NOTHING, Sample.OCCUPATIONS);
        assertEquals(List.of("head gardener", "grower"), entry(step(steps, "urn:o1")).synonyms());
        assertEquals(List.of("grower", "flower artist"), entry(step(steps, "urn:o2")).synonyms());
        assertEquals(List.of(new Step.Dropped("florist", "name", "florist")), step(steps, "urn:o1").dropped());
        assertTrue(entry(step(steps, "urn:o1")).role());
    }

    @Test
    public void anOccupationOfTheSameNameAsARoleMergesIntoIt() {
        Known ours = known(List.of(), List.of(role(4, "Gardener", "Grower")));
        Step met = step(plan(ours, Sample.OCCUPATIONS), "urn:o1");
        assertEquals("MERGED exists Gardener", say(met));
        assertEquals(List.of("head gardener"), entry(met).synonyms());
    }

    @Test
    public void ourOwnRowsFindTheirParentsWhereverTheyStand() {
        List<Step> steps = plan(NOTHING, "name_en,parent\nLeaf,Branch\nBranch,Tree\nTree,\n");
        assertEquals(List.of("Tree", "Branch", "Leaf"), steps.stream().map(step -> step.row().label()).toList());
        assertEquals(List.of("Leaf", "Branch", "Tree"), Planner.asRead(steps).stream().map(step -> step.row().label()).toList());
    }

    @Test
    public void ourOwnRowsAreRefusedWithTheReason() {
        Known ours = known(List.of(skill(1, "One"), skill(2, "Two")), List.of());
        List<Step> steps = Planner.asRead(plan(ours, "type,name_en,name_de,parent,source,state\n,A,,B,,\n,B,,A,,\n,C,,Nowhere,,\n,One,Two,,,\nperson,D,,,,\n,,,,,\n,E,,,,sleeping\n"));
        assertEquals(List.of("parent", "circle", "parent", "two", "type", "blank", "state"), steps.stream().map(Step::reason).toList());
        assertTrue(steps.stream().allMatch(step -> step.outcome() == Step.Outcome.REFUSED && step.write().isEmpty()));
    }

    @Test
    public void aChainOfAHundredThousandParentsIsRefusedWithoutHarm() {
        StringBuilder chain = new StringBuilder("name_en,parent\n");
        IntStream.range(0, 99_000).forEach(i -> chain.append("s").append(i).append(",s").append(i + 1).append('\n'));
        chain.append("s99000,\n");
        List<Step> steps = plan(NOTHING, chain.toString());
        assertTrue(steps.stream().filter(step -> step.outcome() == Step.Outcome.ADDED).count() <= Vocabulary.DEPTH);
        assertTrue(steps.stream().anyMatch(step -> step.reason().equals("deep")));
        assertEquals(99_001, steps.size());
    }

    @Test
    public void ofAChainThatIsTooLongTheTopIsKeptWhateverTheOrder() {
        List<Step> steps = Planner.asRead(plan(NOTHING, "name_en,parent\nA,B\nB,C\nC,D\nD,E\nE,F\nF,G\nG,\n"));
        assertEquals(List.of("parent", "deep", "", "", "", "", ""), steps.stream().map(Step::reason).toList());
    }

    @Test
    public void aKnownSkillGetsOnlyWhatItLacks() {
        Known ours = known(List.of(SkillFixture.skill(1, "One", "Uno")), List.of());
        Step more = plan(ours, "name_en,name_de,synonyms\nONE,Eins,\"uno\nUn\"\n").get(0);
        assertEquals(Map.of("de", "Eins"), entry(more).names());
        assertEquals(List.of("Un"), entry(more).synonyms());
        assertEquals("UNCHANGED exists One", say(plan(ours, "name_en,synonyms\nUno,one\n").get(0)));
    }

    @Test
    public void theSameNameTwiceInOneFileIsOneSkill() {
        List<Step> steps = plan(NOTHING, "name_en,synonyms\nOne,\nONE,uno\n");
        assertEquals(List.of(Step.Outcome.ADDED, Step.Outcome.MERGED), steps.stream().map(Step::outcome).toList());
        assertEquals(entry(steps.get(0)).target(), entry(steps.get(1)).target());
    }

    private static Known known(List<Skill> skills, List<Role> roles) {
        return new Known(Vocabulary.of(skills, roles), Map.of(), Map.of());
    }

    private static List<Step> plan(Known known, String... files) {
        return Planner.plan(Sample.rows(files), known);
    }

    private static Step step(List<Step> steps, String source) {
        return steps.stream().filter(step -> step.row().sources().contains(source)).findFirst().orElseThrow();
    }

    private static Step.Entry entry(Step step) {
        return (Step.Entry) step.write().orElseThrow();
    }

    private static String say(Step step) {
        return step.outcome() + " " + step.reason() + " " + step.other();
    }
}
