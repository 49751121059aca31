package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.micromentoring.profile.ProfileFixture.BERLIN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class WorkingTimeTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private final WorkingTime berlin = WorkingTime.usual(BERLIN);

    @Test
    public void countsWorkingDaysAndKeepsTheTimeOfDay() {
        assertEquals(at("2026-11-26T14:00", BERLIN), berlin.plusWorkingDays(at("2026-11-24T14:00", BERLIN), 2));
    }

    @Test
    public void passesTheWeekend() {
        assertEquals(at("2026-11-30T14:00", BERLIN), berlin.plusWorkingDays(at("2026-11-26T14:00", BERLIN), 2));
    }

    @Test
    public void countsFromTheNextWorkingMomentWhenAskedOutsideOfIt() {
        assertEquals(at("2026-12-02T09:00", BERLIN), berlin.plusWorkingDays(at("2026-11-28T11:00", BERLIN), 2));
        assertEquals(at("2026-12-02T09:00", BERLIN), berlin.plusWorkingDays(at("2026-11-27T20:00", BERLIN), 2));
        assertEquals(at("2026-11-26T09:00", BERLIN), berlin.plusWorkingDays(at("2026-11-24T06:00", BERLIN), 2));
    }

    @Test
    public void theEndOfWorkIsNotAWorkingMoment() {
        assertEquals(at("2026-11-25T09:00", BERLIN), berlin.plusWorkingDays(at("2026-11-24T17:00", BERLIN), 0));
    }

    @Test
    public void noDaysGiveTheNextWorkingMoment() {
        assertEquals(at("2026-11-24T10:30", BERLIN), berlin.plusWorkingDays(at("2026-11-24T10:30", BERLIN), 0));
        assertEquals(at("2026-11-30T09:00", BERLIN), berlin.plusWorkingDays(at("2026-11-28T10:30", BERLIN), 0));
    }

    @Test
    public void countsOwnDaysOnly() {
        WorkingTime tuesdays = new WorkingTime(BERLIN, Set.of(DayOfWeek.TUESDAY), 540, 720);
        assertEquals(at("2026-12-08T10:00", BERLIN), tuesdays.plusWorkingDays(at("2026-11-24T10:00", BERLIN), 2));
        assertEquals(at("2026-12-15T09:00", BERLIN), tuesdays.plusWorkingDays(at("2026-11-24T13:00", BERLIN), 2));
    }

    @Test
    public void keepsTheClockTimeWhenTheClocksChange() {
        assertEquals(at("2026-10-26T10:00", BERLIN), berlin.plusWorkingDays(at("2026-10-23T10:00", BERLIN), 1));
        assertEquals(at("2026-03-30T10:00", BERLIN), berlin.plusWorkingDays(at("2026-03-27T10:00", BERLIN), 1));
    }

    @Test
    public void aNightShiftBelongsToTheDayOnWhichItBegins() {
        WorkingTime nights = new WorkingTime(BERLIN, berlin.days(), 22 * 60, 6 * 60);
        assertEquals(at("2026-12-01T02:00", BERLIN), nights.plusWorkingDays(at("2026-11-28T02:00", BERLIN), 1));
        assertEquals(at("2026-11-30T22:00", BERLIN), nights.plusWorkingDays(at("2026-11-28T07:00", BERLIN), 0));
    }

    @Test
    public void usesTheClockOfTheZoneEvenWithHalfHours() {
        WorkingTime kolkata = WorkingTime.usual(KOLKATA);
        assertEquals(Instant.parse("2026-11-25T03:30:00Z"), kolkata.plusWorkingDays(Instant.parse("2026-11-24T12:00:00Z"), 0));
    }

    @Test
    public void sharesTheHoursThatBothWork() {
        assertEquals(480, berlin.overlapMinutes(berlin, TUESDAY));
        // 09:00-17:00 in Kolkata is 04:30-12:30 in Berlin in winter.
        assertEquals(210, berlin.overlapMinutes(WorkingTime.usual(KOLKATA), TUESDAY));
        assertEquals(0, berlin.overlapMinutes(WorkingTime.usual(KIRITIMATI), TUESDAY));
    }

    @Test
    public void sharesLessWhileOnlyOneSideHasChangedItsClocks() {
        assertEquals(120, berlin.overlapMinutes(WorkingTime.usual(NEW_YORK), TUESDAY));
        assertEquals(180, berlin.overlapMinutes(WorkingTime.usual(NEW_YORK), LocalDate.of(2026, 10, 27)));
    }

    @Test
    public void sharesNothingOnADayOff() {
        assertEquals(0, berlin.overlapMinutes(berlin, LocalDate.of(2026, 11, 28)));
    }

    @Test
    public void sharesHoursAcrossMidnight() {
        WorkingTime nights = new WorkingTime(BERLIN, berlin.days(), 22 * 60, 6 * 60);
        WorkingTime early = new WorkingTime(BERLIN, berlin.days(), 4 * 60, 12 * 60);
        assertEquals(120, nights.overlapMinutes(early, TUESDAY));
        assertEquals(120, early.overlapMinutes(nights, TUESDAY));
        assertEquals("Friday's shift ends on a Saturday", 0, nights.overlapMinutes(early, LocalDate.of(2026, 11, 27)));
    }

    @Test
    public void addsUpAWeek() {
        assertEquals(5 * 210, berlin.weeklyOverlapMinutes(WorkingTime.usual(KOLKATA), TUESDAY));
    }

    @Test
    public void refusesAWorkingTimeOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new WorkingTime(BERLIN, Set.of(), 540, 1020));
        assertThrows(IllegalArgumentException.class, () -> new WorkingTime(BERLIN, berlin.days(), 540, 540));
        assertThrows(IllegalArgumentException.class, () -> new WorkingTime(BERLIN, berlin.days(), -1, 540));
        assertThrows(IllegalArgumentException.class, () -> new WorkingTime(BERLIN, berlin.days(), 0, 1441));
    }

    @Test
    public void alwaysEndsInsideTheWorkingTimeAndNeverBeforeTheStart() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            int from = 15 * random.nextInt(96);
            int to = 15 * (1 + random.nextInt(96));
            if (from == to) {
                continue;
            }
            WorkingTime time = new WorkingTime(random.nextBoolean() ? KOLKATA : NEW_YORK, days, from, to);
            Instant start = Instant.ofEpochSecond(1_790_000_000L + random.nextInt(40_000_000));
            Instant due = time.plusWorkingDays(start, random.nextInt(6));
            assertEquals(time + " " + start, due, time.plusWorkingDays(due, 0));
            assertEquals(time + " " + start, false, due.isBefore(start));
        }
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
