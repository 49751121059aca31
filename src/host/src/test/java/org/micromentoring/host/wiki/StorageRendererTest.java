package org.micromentoring.host.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.host.people.PeopleStore;

/** Storage format into XHTML: nesting, broken and hostile text, macros that fail, strict outputs. */
public class StorageRendererTest {
    private static final RenderContext.Place PLACE = new RenderContext.Place("", "https://wiki.example.org");

    private final Map<String, Macro> macros = new HashMap<>();
    private TestSite host;
    private StorageRenderer renderer;

    @Before
    public void open() {
        host = TestSite.h2();
        host.site().peopleChanges().add(List.of(TestSite.person("a", "anna", "staff")));
        host.site().wikiChanges().addSpace(new HostSpace(1, "TEAM", "Team", 11), List.of("VIEW:EVERYBODY:"));
        page(11, "Home", "<h2>First</h2><p>Text</p>");
        WikiStore wiki = WikiStore.forFrame(host.database());
        renderer = StorageRenderer.with(new MacroSource() {
            @Override
            public Optional<Macro> macro(String name) {
                return Optional.ofNullable(macros.get(name));
            }

            @Override
            public List<MacroForm> forms(Locale locale) {
                return List.of();
            }
        }, new WikiLinks(wiki, PeopleStore.forFrame(host.database())), new IncludeMacro(wiki, host.site().permissionManager()), host.site().refusals(), host.database().transactions());
        macros.put("echo", macro(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> "<i>" + parameters + body + "</i>"));
    }

    @After
    public void close() {
        AuthenticatedUserThreadLocal.set(null);
        host.close();
    }

    @Test
    public void rendersMacrosInsideMacrosInsideTables() {
        assertEquals("<div class=\"table-wrap\"><table class=\"confluenceTable\"><tbody><tr><td class=\"confluenceTd\"><i>{}<i>{a=1}<b>x</b></i></i></td></tr></tbody></table></div>",
                display("<table><tbody><tr><td>" + echo("", echo(parameter("a", "1"), "<b>x</b>")) + "</td></tr></tbody></table>"));
    }

    @Test
    public void understandsNamedCharactersAndKeepsThemInCode() {
        assertEquals("a\u00a0\u00fc\u2013", display("a&nbsp;&uuml;&ndash;"));
        assertEquals("<pre class=\"code\">&amp;nbsp; &lt;b&gt;</pre>",
                display("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[&nbsp; <b>]]></ac:plain-text-body></ac:structured-macro>"));
    }

    @Test
    public void brokenTextBecomesOneErrorBox() {
        for (String broken : List.of("<p>open", "<p></b></p>", "</storage><storage>", "&unknown;", "<ac:x ac:name='a' ac:name='b'/>", "<unknown:p/>")) {
            assertTrue(broken, display(broken).startsWith("<div class=\"error"));
        }
    }

    @Test
    public void readsNoFileThroughAnEntity() {
        String result = display("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><p>&f;</p>");
        assertTrue(result, result.startsWith("<div class=\"error"));
        assertFalse(result.contains("root:"));
    }

    @Test
    public void hostileTextLosesItsForce() {
        String result = display("<p onclick=\"x()\" style=\"color:red\" id=\"host-main\">a<script>evil()</script><svg onload=\"x()\">b</svg>"
                + "<a href=\"javascript:evil()\">c</a><a href=\" JavaScript:evil()\">d</a><a href=\"//evil.example\">e</a><a href=\"/ok?a=1&amp;b=2\">f</a></p>");
        assertEquals("<p>ab<a>c</a><a>d</a><a>e</a><a href=\"/ok?a=1&amp;b=2\">f</a></p>", result);
    }

    @Test
    public void textIsEncoded() {
        assertEquals("&lt;script&gt; &amp; &quot;x&quot;", display("&lt;script&gt; &amp; \"x\""));
    }

    @Test
    public void aMacroThatThrowsShowsAnErrorBoxAndTheRestOfThePage() {
        macros.put("bad", macro(Macro.BodyType.NONE, (parameters, body, context) -> {
            throw new MacroExecutionException("no <table>");
        }));
        String result = display("<p>before</p><ac:structured-macro ac:name=\"bad\"/><p>after</p>");
        assertTrue(result, result.contains("Error rendering macro &#39;bad&#39; : no &lt;table&gt;"));
        assertTrue(result, result.startsWith("<p>before</p>") && result.endsWith("<p>after</p>"));
    }

    @Test
    public void anUnknownMacroSaysSo() {
        assertTrue(display("<ac:structured-macro ac:name=\"n&lt;o\"/>").contains("Unknown macro: &#39;n&lt;o&#39;"));
    }

    @Test
    public void aUserParameterBecomesTheUserName() {
        assertEquals("<i>{user=anna}</i>", display(echo("<ac:parameter ac:name=\"user\"><ri:user ri:userkey=\"" + "a".repeat(32) + "\"/></ac:parameter>", "")));
    }

    @Test
    public void contentsListTheHeadingsWithTheirIds() {
        String result = display("<ac:structured-macro ac:name=\"toc\"/><h2>One thing</h2><h3>One thing</h3>");
        assertTrue(result, result.contains("href=\"#Home-Onething\"") && result.contains("<h2 id=\"Home-Onething\">"));
        assertTrue(result, result.contains("href=\"#Home-Onething.1\"") && result.contains("<h3 id=\"Home-Onething.1\">"));
    }

    @Test
    public void anIncludedPageIsThePageOfItsMacros() {
        macros.put("where", macro(Macro.BodyType.NONE, (parameters, body, context) -> context.getEntity().getTitle()));
        page(12, "Other", "<ac:structured-macro ac:name=\"where\"/>");
        assertEquals("HomeOther", display("<ac:structured-macro ac:name=\"where\"/>" + include("Other")));
    }

    @Test
    public void aPageThatIncludesItselfSaysSo() {
        page(12, "Other", include("Home"));
        assertTrue(display(include("Other")).contains("the page includes itself"));
    }

    @Test
    public void aPageOneMayNotSeeIsNotIncluded() {
        page(12, "Secret", "<p>salaries</p>");
        host.site().wikiChanges().limit(12, List.of("VIEW:GROUP:staff"));
        assertFalse(display(include("Secret")).contains("salaries"));
        AuthenticatedUserThreadLocal.set(host.site().userAccessor().getUserByName("anna"));
        assertTrue(display(include("Secret")).contains("salaries"));
    }

    @Test
    public void macrosSeeOutputDeviceAndPage() {
        macros.put("tell", macro(Macro.BodyType.NONE, (parameters, body, context) -> context.getOutputType() + " " + context.getOutputDeviceType() + " "
                + context.getSpaceKey() + " " + (context.getEntity() == null ? "none" : context.getEntity().getTitle())));
        String tell = "<ac:structured-macro ac:name=\"tell\"/>";
        assertEquals("pdf desktop TEAM Home", renderer.render(tell, RenderContext.of(home(), Output.PDF, false, PLACE)));
        assertEquals("preview mobile TEAM none", renderer.render(tell, RenderContext.withoutPage(Optional.of("TEAM"), Output.PREVIEW, true, PLACE)));
        assertEquals("email desktop null none", renderer.render(tell, RenderContext.withoutPage(Optional.empty(), Output.EMAIL, false, PLACE)));
    }

    @Test
    public void strictOutputsRefuseAMacroThatIsNoXml() {
        for (String sloppy : List.of("<br>", "<p>", "&nbsp;", "<input disabled>", "a < b", "<a href=x>y</a>")) {
            macros.put("sloppy", macro(Macro.BodyType.NONE, (parameters, body, context) -> sloppy));
            String storage = "<ac:structured-macro ac:name=\"sloppy\"/>";
            assertEquals(sloppy, display(storage));
            for (Output output : Output.values()) {
                if (output.strict()) {
                    MacroCalls.StrictOutput refused = assertThrows(MacroCalls.StrictOutput.class, () -> renderer.render(storage, RenderContext.of(home(), output, false, PLACE)));
                    assertTrue(refused.getMessage(), refused.getMessage().contains("'sloppy'") && refused.getMessage().contains(output.word()));
                }
            }
        }
    }

    @Test
    public void exactlyDisplayAndPreviewAreLenient() {
        assertEquals(List.of("pdf", "word", "html_export", "email", "feed", "diff"),
                java.util.Arrays.stream(Output.values()).filter(Output::strict).map(Output::word).toList());
    }

    private String display(String storage) {
        return renderer.render(storage, RenderContext.of(home(), Output.DISPLAY, false, PLACE));
    }

    private HostPage home() {
        return (HostPage) host.site().pageManager().getAbstractPage(11);
    }

    private void page(long id, String title, String storage) {
        host.site().wikiChanges().addPage(id, 1, title, storage, "a".repeat(32), List.of());
    }

    private static String include(String title) {
        return "<ac:structured-macro ac:name=\"include\">" + parameter("page", title) + "</ac:structured-macro>";
    }

    private static String echo(String parameters, String body) {
        return "<ac:structured-macro ac:name=\"echo\">" + parameters + "<ac:rich-text-body>" + body + "</ac:rich-text-body></ac:structured-macro>";
    }

    private static String parameter(String name, String value) {
        return "<ac:parameter ac:name=\"" + name + "\">" + value + "</ac:parameter>";
    }

    private interface Work {
        String html(Map<String, String> parameters, String body, ConversionContext context) throws MacroExecutionException;
    }

    private static Macro macro(Macro.BodyType bodyType, Work work) {
        return new Macro() {
            @Override
            public String execute(Map<String, String> parameters, String body, ConversionContext context) throws MacroExecutionException {
                return work.html(parameters, body, context);
            }

            @Override
            public BodyType getBodyType() {
                return bodyType;
            }

            @Override
            public OutputType getOutputType() {
                return OutputType.BLOCK;
            }
        };
    }
}
