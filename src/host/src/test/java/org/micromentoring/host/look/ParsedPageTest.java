package org.micromentoring.host.look;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the decoration reads of an answer, and how texts get into pages. */
public class ParsedPageTest {
    @Test
    public void readsHeadTitleMetaAndBody() {
        ParsedPage page = ParsedPage.parse("<html><head><meta content='atl.admin' name=\"decorator\"/><TITLE>A &amp; B</TITLE><meta name=\"x\" content=\"y\"></head>"
                + "<body class=\"c\"><p>Text</p><content tag=\"sidebar\"><b>side</b></content></body></html>").orElseThrow();
        assertEquals(Optional.of("atl.admin"), page.decorator());
        assertEquals("A &amp; B", page.title());
        assertEquals("y", page.meta().get("x"));
        assertEquals("class=\"c\"", page.bodyAttributes());
        assertEquals("<p>Text</p>", page.body());
        assertEquals("<b>side</b>", page.content("sidebar"));
        assertFalse(page.head().contains("TITLE"));
    }

    @Test
    public void aPageWithoutADecoratorStaysAsItIs() {
        assertEquals(Optional.empty(), ParsedPage.parse("<html><head></head><body>x</body></html>").orElseThrow().decorator());
        assertEquals(Optional.empty(), ParsedPage.parse("<html><head><meta name=\"decorator\" content=\"none\"></head><body>x</body></html>").orElseThrow().decorator());
        assertEquals(Optional.empty(), ParsedPage.parse("just text"));
        assertEquals("cut off", Optional.empty(), ParsedPage.parse("<html><head><meta name=\"decorator\" content=\"atl.general\"></head><body>x"));
    }

    @Test
    public void encodesWhatIsFilledIn() {
        assertEquals("<b title=\"&quot;&#39;&lt;&amp;&gt;\"><i></b>", Html.fillText("<b title=\"{{a}}\">{{{b}}}</b>", Map.of("a", "\"'<&>", "b", "<i>")));
        assertEquals("what is filled in is not looked at again", "{{b}}", Html.fillText("{{a}}", Map.of("a", "{{b}}", "b", "x")));
        assertThrows(IllegalArgumentException.class, () -> Html.fillText("{{missing}}", Map.of()));
        assertEquals("NUL is not XML", "\ufffd", Html.text("\0"));
    }

    @Test
    public void initialsComeFromFirstAndLastWord() {
        assertEquals("EM", Portrait.initials("Ella Marsh"));
        assertEquals("OU", Portrait.initials("O U"));
        assertEquals("?", Portrait.initials("  "));
        assertEquals("\u4f50\u7fd4", Portrait.initials("\u4f50\u85e4 \u7fd4\u592a"));
    }
}
