package org.micromentoring.profile;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works: ticked days, and hours that may pass midnight. Public holidays are unknown (domain.md E9).
 *
 * @param days at least one; a span that passes midnight belongs to the day on which it begins
 * @param from minutes after midnight, 0 to 1439, on the clock of the zone
 * @param to   minutes after midnight, 1 to 1440; not later than {@code from} means on the next day
 */
public record WorkingTime(ZoneId zone, Set<DayOfWeek> days, int from, int to) {
    public static final int DAY = 24 * 60;
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** One working day of one person. */
    private record Span(ZonedDateTime start, ZonedDateTime end) {
        boolean ends(Instant after) {
            return end.toInstant().isAfter(after);
        }
    }

    public WorkingTime {
        days = Profile.ordered(DayOfWeek.class, days);
        if (days.isEmpty() || from < 0 || from >= DAY || to <= 0 || to > DAY || from == to) {
            throw new IllegalArgumentException("no working time: " + days + " " + from + "-" + to);
        }
    }

    /** Monday to Friday, nine to five. */
    public static WorkingTime usual(ZoneId zone) {
        return new WorkingTime(zone, MONDAY_TO_FRIDAY, 9 * 60, 17 * 60);
    }

    /**
     * The same time of day, n working days later. A start outside the working time counts from the next working
     * moment, so the result always lies inside it; n = 0 gives that moment.
     *
     * @param n 0 or more
     */
    public Instant plusWorkingDays(Instant start, int n) {
        LocalDate day = start.atZone(zone).toLocalDate().minusDays(1);
        while (!days.contains(day.getDayOfWeek()) || !span(day).ends(start)) {
            day = day.plusDays(1);
        }
        LocalDateTime opening = opening(day);
        LocalDateTime local = start.atZone(zone).toLocalDateTime();
        Duration into = local.isAfter(opening) ? Duration.between(opening, local) : Duration.ZERO;
        for (int left = n; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return opening(day).plus(into).atZone(zone).toInstant();
    }

    /** Minutes of this working day, beginning on the date in this zone, in which the other one works too. */
    public int overlapMinutes(WorkingTime other, LocalDate date) {
        if (!days.contains(date.getDayOfWeek())) {
            return 0;
        }
        Span mine = span(date);
        long minutes = 0;
        // Zones lie up to 26 hours apart, and a span may pass midnight.
        for (LocalDate day = date.minusDays(3); !day.isAfter(date.plusDays(3)); day = day.plusDays(1)) {
            if (other.days.contains(day.getDayOfWeek())) {
                minutes += common(mine, other.span(day));
            }
        }
        return (int) minutes;
    }

    /** Shared minutes of the week that begins on this date: clocks change, so the same week may differ later. */
    public int weeklyOverlapMinutes(WorkingTime other, LocalDate first) {
        int minutes = 0;
        for (int i = 0; i < 7; i++) {
            minutes += overlapMinutes(other, first.plusDays(i));
        }
        return minutes;
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!days.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDateTime opening(LocalDate day) {
        return day.atStartOfDay().plusMinutes(from);
    }

    private Span span(LocalDate day) {
        return new Span(opening(day).atZone(zone), day.atStartOfDay().plusMinutes(to <= from ? to + DAY : to).atZone(zone));
    }

    private static long common(Span one, Span two) {
        Instant start = later(one.start().toInstant(), two.start().toInstant());
        Instant end = earlier(one.end().toInstant(), two.end().toInstant());
        return Math.max(0, Duration.between(start, end).toMinutes());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
