package org.micromentoring.host.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TitlesTest {
    @Test
    public void someTitlesDoNotFitAnAddress() {
        for (String fine : List.of("Home", "Month-end close", "Gr\u00fc\u00dfe aus K\u00f6ln", "A, B (and C", "2026")) {
            assertTrue(fine, Titles.fitAnAddress(fine));
        }
        for (String not : List.of("", "A/B", "A+B", "What?", "100%", "A & B", "A: B", "\u65e5\u672c\u8a9e", "Dot.", "(A)", "\u00a7 1", "A;B", "A\\B", "A\"B")) {
            assertFalse(not, Titles.fitAnAddress(not));
        }
    }

    /** Worked out by hand: 1 is the byte 1, which is AQ in base 64 and ends there; 98305 is the bytes 01 80 01. */
    @Test
    public void shortAddressesHoldTheId() {
        assertEquals("AQ", Titles.tiny(1));
        assertEquals("AYAB", Titles.tiny(98_305));
        for (long id : new long[] {1, 62, 63, 255, 256, 65_536, 98_305, 1_048_577, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            assertTrue(Titles.tiny(id).matches("[A-Za-z0-9_-]+"));
            assertEquals(Optional.of(id), Titles.ofTiny(Titles.tiny(id)));
        }
        for (String broken : List.of("", "A", "a b", "../x", "%00", "x".repeat(12), "\u00fc")) {
            assertEquals(broken, Optional.empty(), Titles.ofTiny(broken));
        }
    }
}
