package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.profile.ProfileFixture.NOW;
import static org.micromentoring.profile.ProfileFixture.profile;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.Recording;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.Transactions;

@RunWith(Parameterized.class)
public class ProfileStoreTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return ProfileFixture.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private TestEngine engine;
    private ProfileStore store;
    private Transactions transactions;

    @Before
    public void start() {
        engine = open.get();
        store = new ProfileStore(engine.activeObjects());
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
    }

    @After
    public void stop() {
        engine.close();
    }

    @Test
    public void readsBackWhatWasAdded() {
        Profile added = add(profile("ann"));
        Profile found = store.of("ann").orElseThrow();
        assertEquals(added, found);
        assertEquals(with(profile("ann"), found.id()), found);
        assertEquals(Optional.of(found), store.find(found.id()));
    }

    @Test
    public void keepsATimeThatPassesMidnightAndAnOddZone() {
        Profile ann = profile("ann");
        WorkingTime nights = new WorkingTime(ZoneId.of("Asia/Kolkata"), Set.of(DayOfWeek.SUNDAY), 1320, 360);
        add(new Profile(0, "ann", 1, Profile.State.PAUSED, ann.about(), nights, ann.offer(), Optional.of(NOW), Set.of(),
            Optional.empty(), 3, NOW, List.of(), List.of()));
        Profile found = store.of("ann").orElseThrow();
        assertEquals(nights, found.workingTime());
        assertEquals(Optional.of(NOW), found.pausedUntil());
        assertEquals(Optional.empty(), found.consent());
    }

    @Test
    public void refusesASecondProfileOfAPerson() {
        add(profile("ann"));
        RuntimeException refused = assertThrows(RuntimeException.class, () -> add(profile("ann")));
        assertTrue(Transactions.lostRace(refused));
    }

    @Test
    public void savesWhatChangedAndKeepsTheRest() {
        Profile before = add(profile("ann"));
        List<ProfileSkill> skills = List.of(before.skills().get(0), ProfileSkill.offered(9));
        Profile after = new Profile(before.id(), "ann", 1, Profile.State.ACTIVE, before.about(), before.workingTime(), before.offer(),
            Optional.empty(), Set.of(), before.consent(), 2, NOW, skills, List.of(new ProfileRole(4)));
        transactions.run(() -> {
            store.save(before, after);
            return true;
        });
        assertEquals(after, store.of("ann").orElseThrow());
    }

    @Test
    public void readsAnyNumberInThreeStatements() {
        for (int i = 0; i < 30; i++) {
            add(profile("person" + i));
        }
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            assertEquals(2, store.ofAll(List.of("person1", "person29", "nobody")).size());
            assertEquals(3, recording.count());
        }
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            assertEquals(30, store.listed().size());
            assertEquals(3, recording.count());
        }
    }

    @Test
    public void readsNothingForNobody() {
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            assertTrue(store.ofAll(List.of()).isEmpty());
            assertEquals(0, recording.count());
        }
    }

    @Test
    public void listsOnlyWhatOthersMayFind() {
        for (Profile.State state : Profile.State.values()) {
            add(in(profile(state.name()), state, Optional.empty()));
        }
        assertEquals(List.of("ACTIVE", "PAUSED"), store.listed().stream().map(Profile::personKey).toList());
        assertTrue(store.listed().stream().allMatch(it -> it.skills().size() == 2 && it.roles().size() == 1));
    }

    @Test
    public void saysTheCapacityInOneStatement() {
        add(profile("ann"));
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            assertEquals(OptionalInt.of(2), store.capacityOf("ann"));
            assertEquals(1, recording.count());
        }
        assertEquals(OptionalInt.empty(), store.capacityOf("ben"));
    }

    @Test
    public void findsPausesThatAreOver() {
        add(in(profile("over"), Profile.State.PAUSED, Optional.of(NOW.minusSeconds(1))));
        add(in(profile("later"), Profile.State.PAUSED, Optional.of(NOW.plusSeconds(1))));
        add(in(profile("open"), Profile.State.PAUSED, Optional.empty()));
        add(in(profile("gone"), Profile.State.RETIRED, Optional.of(NOW.minusSeconds(1))));
        assertEquals(List.of("over"), store.ownersOfPausesOver(NOW));
    }

    @Test
    public void deletesAProfileWithAllThatHangsOnIt() {
        Profile ann = add(profile("ann"));
        add(profile("ben"));
        transactions.run(() -> {
            store.delete(ann.id());
            return true;
        });
        assertEquals(Optional.empty(), store.of("ann"));
        assertEquals(2, engine.activeObjects().count(AoProfileSkill.class));
        assertEquals(1, engine.activeObjects().count(AoProfileRole.class));
    }

    @Test
    public void readsARowOfAnotherVersionWithoutFailing() {
        Profile ann = add(profile("ann"));
        transactions.run(() -> {
            AoProfile row = engine.activeObjects().get(AoProfile.class, (int) ann.id());
            row.setProfileState("PENDING_SOMETHING");
            row.setFormatCodes("telepathy,one-off");
            row.setZoneName("Mars/Olympus");
            row.setWorkDays("8");
            row.save();
            return true;
        });
        Profile found = store.of("ann").orElseThrow();
        assertEquals(Profile.State.UNKNOWN, found.state());
        assertEquals(Set.of(Format.ONE_OFF), found.offer().formats());
        assertEquals("Z", found.workingTime().zone().getId());
    }

    private Profile add(Profile profile) {
        return transactions.run(() -> store.add(profile));
    }

    private static Profile with(Profile it, long id) {
        return new Profile(id, it.personKey(), it.programId(), it.state(), it.about(), it.workingTime(), it.offer(), it.pausedUntil(),
            it.onlyMe(), it.consent(), it.revision(), it.changedAt(), it.skills(), it.roles());
    }

    private static Profile in(Profile it, Profile.State state, Optional<Instant> until) {
        return new Profile(0, it.personKey(), it.programId(), state, it.about(), it.workingTime(), it.offer(), until,
            it.onlyMe(), it.consent(), it.revision(), it.changedAt(), it.skills(), it.roles());
    }
}
