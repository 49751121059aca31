package org.micromentoring.directory.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.search.MentorFixture.BERLIN;
import static org.micromentoring.directory.search.MentorFixture.NOW;
import static org.micromentoring.directory.search.MentorFixture.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.micromentoring.profile.WorkingTime;

public class WeekTest {
    @Test
    public void aWholeHourIsNeeded() {
        assertTrue(week(BERLIN, 9, 12).sharesAnHourWith(week(BERLIN, 11, 17)));
        assertFalse(week(BERLIN, 9, 12).sharesAnHourWith(week(BERLIN, 12, 17)));
        Week late = Week.of(new WorkingTime(BERLIN, EnumSet.allOf(DayOfWeek.class), 11 * 60 + 15, 12 * 60), NOW);
        assertFalse("45 minutes", week(BERLIN, 9, 12).sharesAnHourWith(late));
    }

    @Test
    public void zonesAreComparedOnOneClock() {
        assertTrue(week(BERLIN, 17, 19).sharesAnHourWith(week(ZoneId.of("America/New_York"), 9, 17)));
        assertFalse(week(BERLIN, 9, 15).sharesAnHourWith(week(ZoneId.of("America/New_York"), 9, 17)));
        assertTrue("a zone of three quarters", week(BERLIN, 9, 17).sharesAnHourWith(week(ZoneId.of("Asia/Kathmandu"), 9, 17)));
    }

    @Test
    public void nobodySharesAnHourWithHoursThatAreKeptPrivate() {
        assertFalse(Week.NONE.sharesAnHourWith(week(BERLIN, 0, 24)));
    }

    @Test
    public void agreesWithTheProfilesOwnReckoning() {
        Random random = new Random(3);
        LocalDate monday = LocalDate.of(2026, 11, 23);
        int shared = 0;
        for (int i = 0; i < 2_000; i++) {
            WorkingTime one = anyTime(random);
            WorkingTime other = anyTime(random);
            boolean share = Week.of(one, NOW).sharesAnHourWith(Week.of(other, NOW));
            shared += share ? 1 : 0;
            if (share) {
                assertTrue(one + " " + other, one.weeklyOverlapMinutes(other, monday) >= 60);
            } else if (one.days().equals(Set.of(DayOfWeek.WEDNESDAY))) {
                assertTrue(one + " " + other, one.weeklyOverlapMinutes(other, monday) < 180);
            }
        }
        assertTrue(shared > 200 && shared < 1_900);
        assertEquals(Week.of(WorkingTime.usual(BERLIN), NOW), week(BERLIN, 9, 17));
    }

    private static WorkingTime anyTime(Random random) {
        ZoneId zone = ZoneId.of(MentorFixture.pick(java.util.List.of("Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles", "Pacific/Auckland"), random));
        int from = random.nextInt(96) * 15;
        int to = 15 + random.nextInt(96) * 15;
        return new WorkingTime(zone, random.nextBoolean() ? Set.of(DayOfWeek.WEDNESDAY) : EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
            from, from == to ? (to + 15) % 1440 + 15 : to);
    }
}
