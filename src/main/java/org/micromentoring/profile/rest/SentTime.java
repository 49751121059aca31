package org.micromentoring.profile.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;
import org.micromentoring.profile.WorkingTime;

/** Working time as JSON has it: a zone name, ISO numbers of days, and "HH:mm" twice; "24:00" ends a day. */
final class SentTime {
    private static final String END_OF_DAY = "24:00";

    private SentTime() {
    }

    /** @throws Problem invalid, naming the member */
    static WorkingTime over(WorkingTime stored, String zone, List<Integer> days, String from, String to) {
        Set<DayOfWeek> ticked = days == null ? stored.days() : days(days);
        int start = from == null ? stored.from() : minutes("workFrom", from);
        int end = to == null ? stored.to() : minutes("workTo", to);
        if (ticked.isEmpty()) {
            throw Problem.invalid("workingDays", "micromentoring.profile.fault.no-day");
        }
        int until = end == 0 ? WorkingTime.DAY : end;
        if (start == until || start == WorkingTime.DAY) {
            throw Problem.invalid("workTo", "micromentoring.profile.fault.no-time");
        }
        return new WorkingTime(zone == null ? stored.zone() : zone(zone), ticked, start, until);
    }

    static String clock(int minutes) {
        return minutes == WorkingTime.DAY ? END_OF_DAY : LocalTime.ofSecondOfDay(minutes * 60L).toString();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "micromentoring.profile.fault.zone");
        }
    }

    private static Set<DayOfWeek> days(List<Integer> numbers) {
        Typed.atMost("workingDays", numbers, DayOfWeek.values().length);
        if (numbers.stream().anyMatch(it -> it == null || it < 1 || it > 7)) {
            throw Problem.invalid("workingDays", "micromentoring.profile.fault.choice");
        }
        return numbers.stream().map(DayOfWeek::of).collect(Collectors.toSet());
    }

    private static int minutes(String field, String text) {
        try {
            // Seconds would be lost without a word.
            if (text.length() != END_OF_DAY.length()) {
                throw Problem.invalid(field, "micromentoring.profile.fault.time");
            }
            return END_OF_DAY.equals(text) ? WorkingTime.DAY : LocalTime.parse(text).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "micromentoring.profile.fault.time");
        }
    }
}
