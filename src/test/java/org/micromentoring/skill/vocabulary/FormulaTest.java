package org.micromentoring.skill.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.Test;

public class FormulaTest {
    private static final String SIGNS = "=+-@\t\r\n';|,a1\" \uff1d\uff0b\uff0d\uff20";
    /** What runs, wherever a spreadsheet of some country takes the cell to begin. */
    private static final Pattern RUNS = Pattern.compile("(?:^|[;\\t\\r\\n|])[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]");

    @Test
    public void whatWasThereComesBackAndNothingRuns() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length >= 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String guarded = Formula.guarded(text.toString());
            assertEquals(text.toString(), Formula.unguarded(guarded));
            assertFalse(guarded, RUNS.matcher(guarded).find());
        }
    }

    @Test
    public void ordinaryWordsStayAsTheyAre() {
        for (String word : List.of("C++", "e-mail", "R&D; planning", "O'Neill", "a=b", "")) {
            assertEquals(word, Formula.guarded(word));
            assertEquals(word, Formula.unguarded(word));
        }
    }
}
