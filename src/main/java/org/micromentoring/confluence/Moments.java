package org.micromentoring.confluence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.micromentoring.kernel.Viewer;

/** Dates and times as the reader writes them, in the reader's zone. */
public final class Moments {
    private final Viewer viewer;

    public Moments(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Weekday, day and time: "Thu, 26 Nov 2026, 14:00". */
    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(viewer.zone());
        return day(local.toLocalDate()) + ", " + local.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(viewer.locale()));
    }

    /** Weekday and day: "Thu, 26 Nov 2026". */
    public String day(LocalDate date) {
        Locale locale = viewer.locale();
        return date.format(DateTimeFormatter.ofPattern("EEE", locale)) + ", "
            + date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public String day(Instant instant) {
        return day(instant.atZone(viewer.zone()).toLocalDate());
    }
}
