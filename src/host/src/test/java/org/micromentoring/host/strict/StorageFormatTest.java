package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.micromentoring.host.wiki.StorageFormat;

/** What may be saved as the text of a page, and what may not. */
public class StorageFormatTest {
    @Test
    public void takesWhatTheEditorOfConfluenceWrites() throws Exception {
        for (String fine : List.of("", "words", "<p>a&nbsp;b &alpha; &hellip; &frac12; &#252; &#x1F995; &amp; &lt;</p>",
                "<ac:structured-macro ac:name=\"mentor-directory\" ac:schema-version=\"1\" ac:macro-id=\"6f1c9a0e-7d4b-4c55-9f0e-2b7f6f0c8a11\"><ac:parameter ac:name=\"skill\">a, b</ac:parameter>"
                    + "<ac:parameter ac:name=\"limit\">3</ac:parameter></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"skill-profile\"><ac:parameter ac:name=\"user\"><ri:user ri:userkey=\"8a7f808a5f2f5d2c015f2f5e6a3c0001\"/></ac:parameter></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link><ri:page ri:content-title=\"A\"/></ac:link></ac:parameter></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[<b>&nbsp;]]></ac:plain-text-body></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>",
                "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell><p>a</p></ac:layout-cell></ac:layout-section></ac:layout>",
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>a</ac:task-body></ac:task></ac:task-list>",
                "<ac:something-new ac:x=\"1\"/><unknown>a</unknown><time datetime=\"2026-01-01\"/>")) {
            StorageFormat.check(fine);
        }
    }

    @Test
    public void refusesWhatNobodyCouldRead() {
        for (String broken : List.of("<p>", "<p></b>", "a & b", "a < b", "&nothing;", "<br>", "<p a=b/>", "<p a='1' a='2'/>", "<x:y/>", "<!DOCTYPE p>", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;",
                "\u0000", "&#0;", "&#8;", "\uffff", "</storage><storage>", "<ac:structured-macro/>", "<ac:parameter ac:name=\"a\">b</ac:parameter>", "<ac:rich-text-body>a</ac:rich-text-body>",
                "<p><ac:plain-text-body>a</ac:plain-text-body></p>", "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><b>a</b></ac:plain-text-body></ac:structured-macro>")) {
            assertThrows(broken, StorageFormat.BrokenStorage.class, () -> StorageFormat.check(broken));
        }
    }

    @Test
    public void knowsTheNamedCharactersOfXhtmlAndNoOthers() throws Exception {
        assertEquals("\u00a0\u03b1\u2026\u2660\u0152", StorageFormat.parse("&nbsp;&alpha;&hellip;&spades;&OElig;").getTextContent());
        assertTrue(assertThrows(StorageFormat.BrokenStorage.class, () -> StorageFormat.parse("&CounterClockwiseContourIntegral;")).getMessage().contains("CounterClockwise"));
    }
}
