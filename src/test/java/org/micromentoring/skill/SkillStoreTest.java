package org.micromentoring.skill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.role;
import static org.micromentoring.skill.SkillFixture.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.java.ao.DBParam;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engine.Recording;
import org.micromentoring.kernel.Transactions;

@RunWith(Parameterized.class)
public class SkillStoreTest {
    private static final String HOSTILE = "<b>\u202e'; DROP \ud83d\ude80 =cmd()|\u00e4\u0416\u4e2d\t";

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return SkillTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<SkillTables> open;

    private SkillTables tables;
    private SkillStore skills;
    private RoleStore roles;

    @Before
    public void start() {
        tables = open.get();
        skills = tables.skills();
        roles = tables.roles();
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void readsASkillAsItWasWritten() {
        Skill skill = new Skill(0, Map.of("en", HOSTILE, "de", "Zwei = drei"), Optional.of(7L), List.of("one", "zwei w\u00f6rter"),
            Optional.of("urn:x"), Skill.State.ACTIVE, Optional.empty());
        Skill added = tables.run(() -> skills.add(skill));
        assertEquals(Optional.of(added), skills.find(added.id()));
        assertEquals(skill.names(), added.names());
        assertEquals(Map.of(added.id(), added), skills.all());
    }

    @Test
    public void aWordBelongsToOneSkillOnly() {
        tables.run(() -> skills.add(skill(0, "Audit", "Revision")));
        RuntimeException refused = assertThrows(RuntimeException.class, () -> tables.run(() -> skills.add(skill(0, "Other", "R\u00c9VISION"))));
        assertTrue("counts as a lost race, so that the use case runs again and says why", Transactions.lostRace(refused));
        assertEquals(1, skills.all().size());
    }

    @Test
    public void theSameWordInTwoLanguagesIsOneWord() {
        Skill added = tables.run(() -> skills.add(skill(0, "Controlling", "controlling").withNames(Map.of("en", "Controlling", "de", "Controlling"))));
        assertEquals(Optional.of(added.id()), skills.holder("controlling"));
    }

    @Test
    public void savingMovesTheWords() {
        Skill added = tables.run(() -> skills.add(skill(0, "Audit", "Revision")));
        Skill renamed = added.withNames(Map.of("en", "Auditing")).withSynonyms(List.of("audit"));
        tables.run(() -> {
            skills.save(added, renamed);
            return true;
        });
        assertEquals(Optional.of(renamed), skills.find(added.id()));
        assertEquals(Optional.empty(), skills.holder("revision"));
        assertEquals(Optional.of(added.id()), skills.holder("audit"));
        assertEquals(Optional.of(added.id()), skills.holder("auditing"));
    }

    @Test
    public void aMergedSkillGivesItsWordsAwayAndKeepsItsName() {
        Skill added = tables.run(() -> skills.add(skill(0, "Audit")));
        tables.run(() -> {
            skills.save(added, added.merged(99));
            return true;
        });
        assertEquals(Optional.empty(), skills.holder("audit"));
        assertEquals(Optional.of(Map.of("en", "Audit")), skills.find(added.id()).map(Skill::names));
    }

    @Test
    public void aStateOfANewerVersionIsUnknown() {
        Skill added = tables.run(() -> skills.add(skill(0, "Audit")));
        tables.run(() -> {
            AoSkill row = tables.objects().get(AoSkill.class, (int) added.id());
            row.setSkillState("FROZEN");
            row.save();
            return true;
        });
        assertEquals(Optional.of(Skill.State.UNKNOWN), skills.find(added.id()).map(Skill::state));
    }

    @Test
    public void noIdOutsideTheTableIsAnError() {
        assertEquals(Optional.empty(), skills.find(-1));
        assertEquals(Optional.empty(), skills.find(Long.MAX_VALUE));
        assertEquals(Optional.empty(), roles.find(4_294_967_297L));
    }

    @Test
    public void readsARoleAsItWasWritten() {
        Role added = tables.run(() -> roles.add(new Role(0, HOSTILE, List.of("one", "two"), Optional.of("urn:r"))));
        assertEquals(Optional.of(added), roles.find(added.id()));
        Role renamed = new Role(added.id(), "Renamed", List.of(), Optional.empty());
        tables.run(() -> {
            roles.save(renamed);
            return true;
        });
        assertEquals(Map.of(added.id(), renamed), roles.all());
        assertEquals(Optional.of(added.id()), roles.holder("renamed"));
        assertEquals(Optional.empty(), roles.holder(Words.normal(HOSTILE)));
    }

    @Test
    public void rolesShareASynonymButNoName() {
        tables.run(() -> roles.add(role(0, "Auditor", "examiner")));
        tables.run(() -> roles.add(role(0, "Teacher", "examiner")));
        assertThrows(RuntimeException.class, () -> tables.run(() -> roles.add(role(0, "AUDITOR"))));
    }

    @Test
    public void everythingIsReadInOneStatementEach() {
        for (int i = 0; i < 20; i++) {
            int number = i;
            tables.run(() -> skills.add(skill(0, "Skill " + number)));
            tables.run(() -> roles.add(role(0, "Role " + number)));
        }
        try (Recording recording = tables.engine().sqlLog().recordThisThread()) {
            skills.all();
            roles.all();
            assertEquals(String.join("\n", recording.statements()), 2, recording.count());
        }
    }

    @Test
    public void theSnapshotSeesAChangeAtOnceAndReadsOnlyTheHalfThatChanged() {
        LiveVocabulary live = tables.live();
        assertEquals(0, live.now().skills().size());
        tables.run(() -> {
            tables.changes().note(LiveVocabulary.CHANGES, "skill:1");
            return skills.add(skill(0, "Audit"));
        });
        try (Recording recording = tables.engine().sqlLog().recordThisThread()) {
            assertEquals(1, live.now().skills().size());
            assertEquals(String.join("\n", recording.statements()), 2, recording.count());
        }
    }

    @Test
    public void aRolledBackChangeDoesNotStay() {
        LiveVocabulary live = tables.live();
        live.now();
        assertThrows(IllegalStateException.class, () -> tables.run(() -> {
            tables.changes().note(LiveVocabulary.CHANGES, "skill:1");
            tables.objects().create(AoSkillWord.class, new DBParam("WORD_KEY", "x"), new DBParam("SKILL_ID", 1L));
            throw new IllegalStateException();
        }));
        assertEquals(0, live.now().skills().size());
    }
}
