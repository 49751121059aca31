package org.micromentoring.host.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import org.junit.Test;

/** What may leave the wiki in a file, a mail or a feed, and what may not. */
public class StrictXhtmlTest {
    private final StrictXhtml strict = new StrictXhtml("https://wiki.example.org/confluence");

    @Test
    public void letsTextListsAndTablesWithWholeAddressesThrough() {
        for (String fine : List.of("", "words", "<p class=\"a\">b<br/></p>", "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
                "<ul><li>a</li></ul>", "<a href=\"https://wiki.example.org/confluence/plugins/servlet/mentoring/ask?mentor=1&amp;skill=2\">a</a>", "<a href=\"https://wiki.example.org/confluence\">a</a>",
                "<a href=\"https://elsewhere.example.org/x\">a</a>", "<a href=\"mailto:a@example.org\">a</a>", "<a href=\"#part\">a</a>", "<img alt=\"\" src=\"data:image/png;base64,AA==\"/>",
                "<p style=\"color: red; margin: 1pt\">a</p>", "&#252; \ud83e\udd95")) {
            assertEquals(fine, List.of(), strict.breaches(fine));
        }
    }

    @Test
    public void refusesWhatExportersChokeOn() {
        for (String sloppy : List.of("<br>", "<p>", "&nbsp;", "<input disabled>", "a < b", "a & b", "<a href=x>y</a>", "<p a=\"1\" a=\"2\"/>", "\u0000", "]]>", "<P></P>",
                "<script>a</script>", "<style>a</style>", "<form action=\"https://wiki.example.org/confluence/x\"/>", "<button>a</button>", "<input/>", "<label>a</label>",
                "<select/>", "<iframe/>", "<svg/>", "<details/>", "<video/>", "<link/>", "<br>a</br>", "<p onclick=\"x()\">a</p>", "<p aria-hidden=\"true\">a</p>", "<p data-x=\"1\">a</p>",
                "<p role=\"status\">a</p>", "<p hidden=\"hidden\">a</p>", "<?php a ?>", "<p id=\"a\"/><p id=\"a\"/>")) {
            assertFalse(sloppy, strict.breaches(sloppy).isEmpty());
        }
    }

    @Test
    public void refusesAddressesThatLeadNowhereFromAFile() {
        for (String nowhere : List.of("", "#", "/confluence/display/A/B", "display/A/B", "?a=1", "//wiki.example.org/confluence/x", "javascript:alert(1)", "JAVASCRIPT:alert(1)",
                " https://wiki.example.org/confluence/x", "https://wiki.example.org/x", "https://wiki.example.org/confluencex", "data:text/html,a", "file:///etc/passwd", "ftp://a/b",
                "https://wiki.example.org/confluence/a b", "https://wiki.example.org/confluence/\u00fc", "https://wiki.example.org/confluence/a|b")) {
            assertFalse(nowhere, strict.breaches("<a href=\"" + nowhere + "\">a</a>").isEmpty());
        }
        for (String session : List.of("https://wiki.example.org/confluence/download/x.png", "/confluence/images/x.png", "https://elsewhere.example.org/x.png")) {
            assertFalse(session, strict.breaches("<img alt=\"\" src=\"" + session + "\"/>").isEmpty());
        }
    }

    @Test
    public void refusesStylesThatOldRenderersDoNotKnow() {
        for (String style : List.of("display: flex", "display:grid", "position:absolute", "background: url(x)", "color: var(--ds-text)", "width: calc(1px)", "margin-block: 1px")) {
            assertFalse(style, strict.breaches("<p style=\"" + style + "\">a</p>").isEmpty());
        }
    }

    @Test
    public void aDocumentHasNoIdTwice() {
        assertEquals(List.of(), StrictXhtml.documentBreaches("<html><p id=\"a\"/><p id=\"b\"/></html>"));
        assertEquals(List.of("id a twice in the document"), StrictXhtml.documentBreaches("<html><p id=\"a\"/><div><p id=\"a\"/></div></html>"));
    }
}
