package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class TypedTest {
    @Test
    public void keepsWhateverXmlCanSay() {
        for (String text : List.of("", " ", "a\r\nb\tc", "\u202eevil\u2066", "\ud83d\ude80", "e\u0301".repeat(10), "\ufdfa", "<script>", "\u0085\u00a0\u2028", "\ufffd")) {
            assertEquals(text, Typed.text("field", text, 20));
        }
    }

    @Test
    public void refusesWhatNoDatabaseOrExportTakes() {
        for (String text : List.of("\0", "a\u0001b", "\u001b[31m", "\b", "\ufffe", "\uffff", "\ud800", "\udc00\ud800", "a\ud83d")) {
            Problem problem = assertThrows(Problem.class, () -> Typed.text("goal", text, 20));
            assertEquals("goal micromentoring.kernel.characters", problem.field() + " " + problem.key());
        }
    }

    @Test
    public void countsUtf16UnitsAsABrowserDoes() {
        assertEquals(4, Typed.text("goal", "\ud83d\ude80\ud83d\ude80", 4).length());
        assertEquals("micromentoring.kernel.too-long", assertThrows(Problem.class, () -> Typed.text("goal", "\ud83d\ude80\ud83d\ude80", 3)).key());
    }
}
