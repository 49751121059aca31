package org.micromentoring.skill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.below;
import static org.micromentoring.skill.SkillFixture.role;
import static org.micromentoring.skill.SkillFixture.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class VocabularyTest {
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final Vocabulary vocabulary = Vocabulary.of(List.of(
        skill(1, "Finance"),
        below(1, skill(2, "Auditing", "Internal audit", "Revision")),
        below(2, skill(3, "Audit sampling")),
        skill(4, "Old auditing").merged(5),
        skill(5, "Older auditing").merged(2),
        below(5, skill(6, "Audit of IT")),
        skill(7, "Fax machines").withState(Skill.State.RETIRED),
        skill(8, "Projektmanagement").withNames(Map.of("en", "Project management", "de", "Projektmanagement")),
        skill(9, "Caf\u00e9 service"),
        skill(10, ".NET")),
        List.of(role(1, "Auditor", "examiner"), role(2, "Teacher", "examiner"), role(3, "Examiner")));

    @Test
    public void followsMergesToTheirEnd() {
        assertEquals(Optional.of(2L), vocabulary.skill(4).map(Skill::id));
        assertEquals(Optional.of(2L), vocabulary.skill(5).map(Skill::id));
        assertEquals(Optional.of(Topic.skill(2)), vocabulary.resolve(Topic.skill(4)));
        assertEquals(Optional.empty(), vocabulary.skill(99));
    }

    @Test
    public void aCircleOfMergesIsNoSkillAndNoEndlessLoop() {
        Vocabulary damaged = Vocabulary.of(List.of(skill(1, "One").merged(2), skill(2, "Two").merged(1), skill(3, "Three").merged(77)), List.of());
        assertEquals(Optional.empty(), damaged.skill(1));
        assertEquals(Optional.empty(), damaged.skill(3));
    }

    @Test
    public void aFilterCountsNarrowerSkillsAndWhatWasMergedIntoThem() {
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L, 6L), vocabulary.descendants(1));
        assertEquals(Set.of(2L, 3L, 4L, 5L, 6L), vocabulary.descendants(4));
        assertEquals(Set.of(), vocabulary.descendants(99));
    }

    @Test
    public void aCircleOfParentsEnds() {
        Vocabulary damaged = Vocabulary.of(List.of(below(2, skill(1, "One")), below(1, skill(2, "Two"))), List.of());
        assertEquals(Set.of(1L, 2L), damaged.descendants(1));
        assertEquals(2, damaged.ancestors(1).size());
    }

    @Test
    public void childrenOfAMergedParentMoveToItsSuccessor() {
        assertEquals(List.of(3L, 6L), ids(vocabulary.children(2)));
        assertEquals(List.of(6L, 2L, 1L), ids(vocabulary.ancestors(6)));
        assertEquals(List.of(1L, 8L, 9L, 10L), ids(vocabulary.roots()));
    }

    @Test
    public void findsExactNamesAndSynonymsInAnyLanguage() {
        assertEquals(Optional.of(2L), vocabulary.named(" internal  AUDIT").map(Skill::id));
        assertEquals(Optional.of(8L), vocabulary.named("projektmanagement").map(Skill::id));
        assertEquals(Optional.of(7L), vocabulary.named("fax machines").map(Skill::id));
        assertEquals(Optional.empty(), vocabulary.named("audit"));
    }

    @Test
    public void rolesMayShareASynonymAndTheNameComesFirst() {
        assertEquals(List.of(3L, 1L, 2L), vocabulary.rolesNamed("EXAMINER").stream().map(Role::id).toList());
    }

    @Test
    public void suggestsByTheBeginningsOfWordsInAnyOrder() {
        assertEquals(List.of(6L, 3L, 2L), ids(vocabulary.suggest("audi", ENGLISH, 10)));
        assertEquals(List.of(8L), ids(vocabulary.suggest("manag proj", ENGLISH, 10)));
        assertEquals(List.of(9L), ids(vocabulary.suggest("CAFE", ENGLISH, 10)));
        assertEquals(List.of(10L), ids(vocabulary.suggest("net", ENGLISH, 10)));
        assertEquals(List.of(10L), ids(vocabulary.suggest(".n", ENGLISH, 10)));
        assertEquals(List.of(), ids(vocabulary.suggest("udit", ENGLISH, 10)));
    }

    @Test
    public void suggestsTheExactNameFirstThenNamesThenSynonyms() {
        Vocabulary three = Vocabulary.of(List.of(skill(1, "Planning of audits"), skill(2, "Checks", "audit"), skill(3, "Audits"),
            skill(4, "Audit")), List.of());
        assertEquals(List.of(4L, 2L, 3L, 1L), ids(three.suggest("audit", ENGLISH, 10)));
        assertEquals(List.of(4L), ids(three.suggest("audit", ENGLISH, 1)));
    }

    @Test
    public void offersNoRetiredSkill() {
        assertEquals(List.of(), ids(vocabulary.suggest("fax", ENGLISH, 10)));
        assertTrue(ids(vocabulary.suggest("", ENGLISH, 100)).stream().noneMatch(id -> id == 7));
    }

    @Test
    public void blankTextSuggestsTheFirstOnesByName() {
        assertEquals(List.of(10L, 6L, 3L), ids(vocabulary.suggest(" ", ENGLISH, 3)));
    }

    @Test
    public void guessesWhatWasMeant() {
        assertEquals(Optional.of(1L), vocabulary.nearest("finnance").map(Skill::id));
        assertEquals(Optional.of(8L), vocabulary.nearest("project").map(Skill::id));
        assertEquals(Optional.empty(), vocabulary.nearest("quantum teleportation"));
        assertEquals(Optional.empty(), vocabulary.nearest(" "));
    }

    @Test
    public void namesFallBackToEnglishThenToAny() {
        Skill both = vocabulary.skill(8).orElseThrow();
        assertEquals("Projektmanagement", both.name(Locale.GERMANY));
        assertEquals("Project management", both.name(Locale.FRENCH));
        assertEquals("Nur so", skill(1, "x").withNames(Map.of("de", "Nur so")).name(Locale.FRENCH));
    }

    @Test
    public void holdsTenThousandRolesWithThirtyThousandSynonymsInLittleMemory() {
        List<Role> roles = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            roles.add(role(i, "occupation title number " + i, "first other word " + i, "second other word " + i, "third other word " + i));
        }
        List<Skill> skills = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            skills.add(skill(i, "name of a skill " + i, "synonym of a skill " + i));
        }
        long before = used();
        Vocabulary big = Vocabulary.of(skills, roles);
        long index = used() - before;
        assertTrue("index of " + index + " bytes", index < 8_000_000);
        assertEquals(10_000, big.roles().size());
        assertEquals(List.of(77L), big.rolesNamed("Second other word 77").stream().map(Role::id).toList());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Long> ids(Collection<Skill> skills) {
        return skills.stream().map(Skill::id).toList();
    }
}
