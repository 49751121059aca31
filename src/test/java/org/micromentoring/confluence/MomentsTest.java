package org.micromentoring.confluence;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import org.micromentoring.kernel.Viewer;

public class MomentsTest {
    private static final Instant CLOCKS_GO_BACK = Instant.parse("2026-10-25T01:30:00Z");

    @Test
    public void writesTheReadersLanguageAndZone() {
        assertEquals("Thu, Nov 26, 2026, 2:00\u202fPM".replace('\u202f', ' '), in(Locale.US, "Europe/Berlin", "2026-11-26T13:00:00Z").replace('\u202f', ' '));
        assertEquals("Do., 26.11.2026, 14:00", in(Locale.GERMANY, "Europe/Berlin", "2026-11-26T13:00:00Z"));
    }

    @Test
    public void knowsHalfHourZonesAndClockChanges() {
        assertEquals("Thu, 26 Nov 2026, 18:30", in(Locale.UK, "Asia/Kolkata", "2026-11-26T13:00:00Z"));
        assertEquals("Sun, 25 Oct 2026, 02:30", in(Locale.UK, "Europe/Berlin", CLOCKS_GO_BACK.toString()));
    }

    private static String in(Locale locale, String zone, String instant) {
        return new Moments(new Viewer(Optional.empty(), locale, ZoneId.of(zone), right -> false)).moment(Instant.parse(instant));
    }
}
