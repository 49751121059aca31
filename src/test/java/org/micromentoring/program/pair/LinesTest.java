package org.micromentoring.program.pair;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class LinesTest {
    private final Lines lines = lines("ann bob", "bob cat", "dan bob", "eve cat", "fay gus");

    @Test
    public void aLineIsEverybodyAboveAndEverybodyBelow() {
        assertEquals(Set.of("bob", "cat"), lines.of("ann"));
        assertEquals(Set.of("ann", "dan", "cat"), lines.of("bob"));
        assertEquals(Set.of("ann", "bob", "dan", "eve"), lines.of("cat"));
        assertEquals(Set.of(), lines.of("nobody"));
        assertEquals(Set.of(), Lines.NONE.of("ann"));
    }

    @Test
    public void joinsOnlyWhoStandsAboveTheOther() {
        assertTrue(lines.joins("ann", "cat") && lines.joins("cat", "ann"));
        assertFalse("colleagues of one manager", lines.joins("ann", "dan"));
        assertFalse("another branch", lines.joins("eve", "bob"));
        assertFalse(lines.joins("ann", "gus"));
        assertFalse(Lines.NONE.joins("ann", "bob"));
    }

    @Test
    public void severalManagersAllCount() {
        Lines matrix = lines("ann bob", "ann cat", "cat dan");
        assertEquals(Set.of("bob", "cat", "dan"), matrix.of("ann"));
        assertFalse(matrix.joins("bob", "cat"));
    }

    @Test
    public void circlesAndSelvesEnd() {
        Lines circle = lines("ann bob", "bob cat", "cat ann", "dan dan");
        assertEquals(Set.of("bob", "cat"), circle.of("ann"));
        assertTrue(circle.joins("ann", "cat"));
        assertEquals(Set.of(), circle.of("dan"));
        assertFalse(circle.joins("dan", "dan"));
    }

    @Test
    public void aLineLongerThanAnyCompanyIsCut() {
        List<Reporting> chain = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            chain.add(new Reporting("p" + i, "p" + (i + 1)));
        }
        assertEquals(2 * Lines.DEEPEST, new Lines(chain).of("p50").size());
        assertTrue(new Lines(chain).joins("p50", "p" + (50 + Lines.DEEPEST)));
        assertFalse(new Lines(chain).joins("p50", "p" + (51 + Lines.DEEPEST)));
    }

    private static Lines lines(String... pairs) {
        return new Lines(List.of(pairs).stream().map(PairFixture::pair).toList());
    }
}
