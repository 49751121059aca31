package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.BEN;
import static org.micromentoring.profile.ProfileFixture.BERLIN;
import static org.micromentoring.profile.ProfileFixture.viewer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

@RunWith(Parameterized.class)
public class PausesTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return ProfileFixture.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private ProfileRoom room;
    private Pauses pauses;
    private Profile published;
    private final Viewer ann = viewer(ANN);

    @Before
    public void start() {
        room = new ProfileRoom(open);
        pauses = room.pauses;
        published = room.profiles.save(ann, 0, it -> it.withSkills(List.of(ProfileSkill.offered(room.auditing))), Optional.of("1"));
        room.told.clear();
    }

    @After
    public void stop() {
        room.close();
    }

    @Test
    public void pausesUntilTheBeginningOfADayInTheOwnZone() {
        Profile paused = pauses.pause(ann, Optional.of(LocalDate.parse("2026-12-01")));
        assertEquals(Profile.State.PAUSED, paused.state());
        assertEquals(LocalDate.parse("2026-12-01").atStartOfDay(BERLIN).toInstant(), paused.pausedUntil().orElseThrow());
        assertEquals(List.of(new ProfileChanged(ANN.key(), false, Profile.State.PAUSED)), room.told);
        assertTrue("others still see it, as not available", room.profiles.seen(viewer(BEN), paused.id()).listed());
    }

    @Test
    public void endsAPauseWhenItsTimeIsOverAndNotBefore() {
        pauses.pause(ann, Optional.of(LocalDate.parse("2026-11-25")));
        pauses.end(ANN.key());
        assertEquals(Profile.State.PAUSED, room.stored(ANN.key()).state());
        assertEquals(List.of(), pauses.over());
        room.clock.pass(Duration.ofDays(1));
        assertEquals(List.of(ANN.key()), pauses.over());
        pauses.end(ANN.key());
        assertEquals(Profile.State.ACTIVE, room.stored(ANN.key()).state());
        assertEquals(Optional.empty(), room.stored(ANN.key()).pausedUntil());
        assertEquals(new History(Ledger.KIND, published.id(), History.SYSTEM, "PAUSED", "ACTIVE", "pause-over"),
            room.history.of(Ledger.KIND, published.id()).get(2));
    }

    @Test
    public void anOpenEndedPauseLastsUntilItsOwnerComesBack() {
        pauses.pause(ann, Optional.empty());
        room.clock.pass(Duration.ofDays(700));
        pauses.end(ANN.key());
        assertEquals(Profile.State.PAUSED, room.stored(ANN.key()).state());
        assertEquals(Profile.State.ACTIVE, pauses.resume(ann).state());
        assertEquals("twice is once", Profile.State.ACTIVE, pauses.resume(ann).state());
    }

    @Test
    public void refusesADayThatIsNotAfterTodayOrTooFarAway() {
        for (String day : List.of("2026-11-24", "2025-01-01", "2027-11-25", "+999999999-12-31")) {
            Problem problem = assertThrows(Problem.class, () -> pauses.pause(ann, Optional.of(LocalDate.parse(day))));
            assertEquals("until", problem.field());
        }
    }

    @Test
    public void leavingHidesAtOnceAndKeepsTheProfileForItsOwner() {
        Profile left = pauses.leave(ann);
        assertEquals(Profile.State.RETIRED, left.state());
        assertEquals(List.of(new ProfileChanged(ANN.key(), false, Profile.State.RETIRED)), room.told);
        assertThrows(Problem.class, () -> room.profiles.seen(viewer(BEN), left.id()));
        assertEquals(published.offered(), room.profiles.mine(ann).offered());
        assertThrows(Problem.class, () -> pauses.pause(ann, Optional.empty()));
        assertThrows(Problem.class, () -> pauses.resume(ann));
        assertEquals(Profile.State.ACTIVE, room.profiles.publish(ann, "1").state());
    }

    @Test
    public void leavingIsOpenToWhoNoLongerTakesPart() {
        Viewer outsider = Viewer.of(ANN, Locale.ENGLISH, BERLIN);
        assertEquals(Profile.State.RETIRED, pauses.leave(outsider).state());
        pauses.leaveAndDelete(outsider);
        assertTrue(room.transactions.run(() -> room.store.of(ANN.key())).isEmpty());
    }

    @Test
    public void deletingForgetsTheProfileAndANewOneCanBegin() {
        pauses.leaveAndDelete(ann);
        pauses.leaveAndDelete(ann);
        assertEquals(List.of(new ProfileChanged(ANN.key(), false, Profile.State.RETIRED)), room.told);
        assertEquals(0, room.engine.activeObjects().count(AoProfileSkill.class));
        assertEquals(0, room.profiles.mine(ann).id());
        assertEquals(Profile.State.DRAFT, room.profiles.offer(ann, room.writing).state());
    }

    @Test
    public void theSystemPausesOnlyWhoIsActive() {
        pauses.pauseBySystem(ANN.key(), "no-answer");
        assertEquals(Profile.State.PAUSED, room.stored(ANN.key()).state());
        assertEquals("no-answer", room.history.of(Ledger.KIND, published.id()).get(1).cause());
        pauses.leave(ann);
        pauses.pauseBySystem(ANN.key(), "no-answer");
        assertEquals(Profile.State.RETIRED, room.stored(ANN.key()).state());
    }

    @Test
    public void nobodyLeavesASuspensionByLeavingOrPublishing() {
        room.transactions.run(() -> room.ledger.change(ANN.key(), "team", "conduct", it -> it.in(Profile.State.SUSPENDED, Optional.empty())));
        assertThrows(Problem.class, () -> room.profiles.seen(viewer(BEN), published.id()));
        for (Runnable attempt : List.<Runnable>of(() -> pauses.leave(ann), () -> pauses.leaveAndDelete(ann), () -> pauses.resume(ann),
            () -> pauses.pause(ann, Optional.empty()), () -> room.profiles.publish(ann, "1"))) {
            assertThrows(Problem.class, attempt::run);
        }
        assertEquals(Profile.State.SUSPENDED, room.stored(ANN.key()).state());
    }

    @Test
    public void erasureForgetsTheProfileAndHandsItOutBefore() {
        ProfileErasure erasure = new ProfileErasure(room.store, room.ledger, room.skills);
        assertEquals("ACTIVE", erasure.exportOf(ANN.key()).get(0).get("state"));
        for (int twice = 0; twice < 2; twice++) {
            room.transactions.run(() -> {
                erasure.erase(ANN.key());
                return true;
            });
        }
        assertEquals(List.of(), erasure.exportOf(ANN.key()));
        assertEquals(0, room.engine.activeObjects().count(AoProfile.class));
        assertEquals(1, room.told.size());
    }
}
