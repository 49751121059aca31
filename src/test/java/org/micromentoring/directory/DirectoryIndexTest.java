package org.micromentoring.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.engine.Recording;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.program.Program;
import org.micromentoring.program.ProgramDraft;

@RunWith(Parameterized.class)
public class DirectoryIndexTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return DirectoryTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<DirectoryTables> open;
    private DirectoryTables tables;

    @Before
    public void start() {
        tables = open.get();
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void showsWhoIsListedThereAndTakesPart() {
        long excel = tables.skill("Excel", 0);
        tables.mentor("Ann", excel);
        tables.mentor("Gone", excel);
        Profile draft = tables.mentor("Draft", excel);
        tables.save(draft, state(draft, Profile.State.DRAFT));
        tables.people.people.remove(MadeUpPeople.key("Gone"));
        assertEquals(Set.of("Ann"), DirectoryTables.names(tables.index().now()));
    }

    @Test
    public void aLimitedProgramShowsItsMembersOnlyAndFollowsAChange() {
        tables.mentor("Ann");
        tables.mentor("Ben");
        DirectoryIndex index = tables.index();
        assertEquals(Set.of("Ann", "Ben"), DirectoryTables.names(index.now()));
        tables.people.join("staff", "Ben");
        tables.change("program", "1", () -> {
            Program program = tables.programs.evergreen().orElseThrow();
            tables.programs.save(program.id(), new ProgramDraft(program.version(), List.of("staff"), List.of(), program.limits()));
            return true;
        });
        assertEquals(Set.of("Ben"), DirectoryTables.names(index.now()));
    }

    @Test
    public void seesAChangeOfItsOwnNodeAtOnceAndOfAnotherWithinTwoSeconds() {
        DirectoryIndex here = tables.index();
        DirectoryIndex there = tables.index(tables.otherChanges());
        here.now();
        there.now();
        tables.mentor("Ann");
        assertEquals(Set.of("Ann"), DirectoryTables.names(here.now()));
        tables.pass(2_000);
        assertEquals(Set.of("Ann"), DirectoryTables.names(there.now()));
    }

    @Test
    public void seesANewSkillNameOfAnotherNodeWithinTwoSeconds() {
        DirectoryIndex there = tables.index(tables.otherChanges());
        there.now();
        tables.pass(700);
        tables.skill("Excel", 0);
        there.now();
        tables.pass(1_300);
        there.now();
        tables.pass(1_000);
        assertTrue(there.now().vocabulary().named("excel").isPresent());
    }

    @Test
    public void placesDecideWhoIsFree() {
        Profile ann = tables.mentor("Ann");
        DirectoryIndex index = tables.index();
        assertEquals(new Availability(Availability.Kind.FREE, 2, Optional.empty()), free(index.now(), "Ann"));
        take("Ann", "engagement:1");
        assertEquals(new Availability(Availability.Kind.FREE, 1, Optional.empty()), free(index.now(), "Ann"));
        tables.freeFrom.put(MadeUpPeople.key("Ann"), tables.clock.instant());
        take("Ann", "engagement:2");
        assertEquals(new Availability(Availability.Kind.FULL, 0, Optional.of(tables.clock.instant())), free(index.now(), "Ann"));
        tables.save(ann, state(ann, Profile.State.PAUSED));
        assertEquals(Availability.Kind.AWAY, free(index.now(), "Ann").kind());
    }

    @Test
    public void aFailedReadIsTriedAgain() {
        DirectoryIndex index = tables.index();
        index.now();
        tables.mentor("Ann");
        tables.people.fail = true;
        assertThrows(IllegalStateException.class, index::now);
        tables.people.fail = false;
        assertEquals(Set.of("Ann"), DirectoryTables.names(index.now()));
    }

    @Test
    public void whatChangedWhileANightlyRebuildWasReadingIsNotLost() {
        tables.mentor("Ann");
        DirectoryIndex index = tables.index();
        index.now();
        tables.people.whileAsked = () -> {
            tables.people.whileAsked = () -> { };
            tables.mentor("Late");
            assertEquals(Set.of("Ann", "Late"), DirectoryTables.names(index.now()));
        };
        index.rebuild();
        assertEquals(Set.of("Ann", "Late"), DirectoryTables.names(index.now()));
    }

    @Test
    public void readsInAConstantNumberOfStatements() {
        int few = statementsToRead(3);
        int many = statementsToRead(40);
        assertEquals(few, many);
        assertTrue("statements: " + few, few <= 9);
    }

    @Test
    public void incrementalEqualsRebuilt() {
        Random random = new Random(11);
        long[] skills = {tables.skill("Excel", 0), tables.skill("Auditing", 0), tables.skill("French", 0)};
        DirectoryIndex index = tables.index();
        index.now();
        List<Profile> all = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            change(random, skills, all, step);
            tables.pass(random.nextInt(1_500));
            if (random.nextInt(4) == 0) {
                Snapshot fresh = tables.index(tables.otherChanges()).now();
                Snapshot followed = index.now();
                assertEquals(fresh.mentors(), followed.mentors());
                assertEquals(fresh.availability(), followed.availability());
                assertEquals(fresh.topics(), followed.topics());
            }
        }
        assertFalse(index.now().isEmpty());
    }

    private void change(Random random, long[] skills, List<Profile> all, int step) {
        if (all.size() < 5 || random.nextInt(5) == 0) {
            all.add(tables.mentor("P" + step, skills[random.nextInt(3)]));
            return;
        }
        int which = random.nextInt(all.size());
        Profile before = all.get(which);
        Profile after = switch (random.nextInt(4)) {
            case 0 -> DirectoryTables.offering(before, skills[random.nextInt(3)]);
            case 1 -> state(before, List.of(Profile.State.ACTIVE, Profile.State.PAUSED, Profile.State.RETIRED).get(random.nextInt(3)));
            case 2 -> DirectoryTables.with(before, before.state(), new Profile.About("Headline " + step, "Sales", "", "", List.of("fr")), before.skills(),
                before.pausedUntil());
            default -> {
                take(before.personKey().substring(4), "engagement:" + step);
                yield before;
            }
        };
        if (after != before) {
            tables.save(before, after);
            all.set(which, after);
        }
    }

    private int statementsToRead(int mentors) {
        for (int i = 0; i < mentors; i++) {
            tables.mentor("M" + mentors + "-" + i);
        }
        DirectoryIndex index = tables.index();
        try (Recording recording = tables.engine.sqlLog().recordThisThread()) {
            index.now();
            return recording.countBesidesSequences();
        }
    }

    private void take(String name, String holder) {
        tables.change("mentor", MadeUpPeople.key(name), () -> tables.claims.takeLowest(Places.subject(MadeUpPeople.key(name)), 9, holder));
    }

    private static Availability free(Snapshot snapshot, String name) {
        return snapshot.availability().get(MadeUpPeople.key(name));
    }

    private static Profile state(Profile profile, Profile.State state) {
        List<ProfileSkill> links = profile.skills();
        return DirectoryTables.with(profile, state, profile.about(), links, profile.pausedUntil());
    }
}
