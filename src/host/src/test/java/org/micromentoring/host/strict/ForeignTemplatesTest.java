package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.host.strict.DescriptorRefusalsTest.has;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.templaterenderer.RenderingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.micromentoring.host.sal.Texts;
import org.micromentoring.host.templates.Allowlist;
import org.micromentoring.host.templates.ProductObjects;
import org.micromentoring.host.templates.Requirements;
import org.micromentoring.host.templates.VelocityTemplates;
import org.mockito.Mockito;

/** Templates of other people's plugins: what Confluence gives to all of them is there, guarded, and no template brings the host down. */
public class ForeignTemplatesTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Allowlist allowlist = new Allowlist();
    private Optional<HttpServletRequest> call = Optional.empty();

    /** platform-api 6.1 and 6.2. */
    @Test
    public void givesTextsAddressesAndEncodings() throws IOException {
        write("t.properties", "hello=Hello {0} & {1}\nplain=<Plain>");
        assertEquals("Hello a &amp; b|Hello a &amp; b|&lt;Plain&gt;|none.such", render("$i18n.getText('hello','a','b')|$i18n.getText('hello',['a','b'])|$action.getText('plain')|$i18n.getText('none.such')"));
        assertEquals("/wiki http://example.org/wiki http://example.org/wiki", render("$contextPath $baseurl $baseUrl"));
        assertEquals("a%26b+c|&lt;b&gt;|&lt;b&gt;|ab...", render("$generalUtil.urlEncode('a&b c')|$htmlUtil.htmlEncode('<b>')|$generalUtil.htmlEncode('<b>')|$generalUtil.shortenString('abcdef',5)"));
    }

    @Test
    public void givesTheRequestWhereThereIsOneForReadingOnly() {
        assertEquals("$req.contextPath", render("$req.contextPath"));
        call = Optional.of(new javax.servlet.http.HttpServletRequestWrapper(request()));
        assertEquals("/wiki GET &lt;i&gt;", render("$req.contextPath $req.getMethod() $req.getParameter('q')"));
        assertEquals("$req.session $req.getAttribute('a') $req.servletContext $req.class $i18n.class",
                render("$req.session $req.getAttribute('a') $req.servletContext $req.class $i18n.class"));
    }

    @Test
    public void aPluginsOwnValueGoesBeforeTheProducts() {
        assertEquals("mine", render("#set($i18n = 'mine')$i18n"));
        StringWriter out = new StringWriter();
        templates("$contextPath").render("t.html.vm", new HashMap<>(Map.of("contextPath", "own")), out);
        assertEquals("own", out.toString());
    }

    /** Frames and tags of Confluence are read, what stands inside them is printed, and nothing of their own. */
    @Test
    public void readsTheDirectivesOfTheProduct() {
        assertEquals("a[inside]b", render("a#applyDecorator(\"root\")#decoratorParam(\"helper\" $x)[inside]#{end}b").replace("\n", ""));
        assertEquals("f", render("#bodytag(\"Form\" \"name='f'\")#param(\"a=b\")f#end#tag(\"Submit\")#form_xsrfToken()").replace("\n", ""));
        List<String> findings = checked("#applyDecorator(\"root\")\n#decoratorParam(\"a\" \"b\")\nx#end");
        has("not run here", findings, "t.html.vm line 2: the embedded host has no #decoratorParam");
        assertTrue(findings.toString(), findings.stream().noneMatch(finding -> finding.startsWith("refused")));
    }

    @Test
    public void saysOfDirectivesThatNobodyKnowsThatTheyArePrinted() {
        assertEquals("#disableAntiXSS()&lt;b&gt;", render("#disableAntiXSS()#set($b='<b>')$b"));
        has("warned", checked("\n#disableAntiXSS()"), "line 2: no directive or macro is known to be called #disableAntiXSS; where nobody defines it, it is printed; is #disableAntiXss meant?");
        has("warned", checked("#flower($a)"), "called #flower");
        assertEquals(List.of(), checked("#macro(flower $a)x#end#flower('a') <a href=\"#area$id\">#fff</a>"));
    }

    @Test
    public void findsCallsWhereverTheyStandButNotInCommentsNorInPlainText() {
        for (String place : List.of("#if($a.b.nobodyKnows())x#end", "#set($x = \"${a.nobodyKnows()}\")", "$list.get($a.nobodyKnows())", "#foreach($x in $a.nobodyKnows())y#end",
                "$!{a.nobodyKnows($b.size())}", "$a.get('k').get('(').nobodyKnows()")) {
            has("warned", checked("\n" + place), "t.html.vm line 2: no line of the allowlist allows a method called nobodyKnows");
        }
        assertEquals(List.of(), checked("## $a.nobodyKnows()\n#* $a.nobodyKnows() *# a.nobodyKnows() .class the.class $a.b"));
        has("warned", checked("$a.class"), ".class is refused");
        has("not run here", checked("$generalUtil.customGetPageUrl($page)"), "whether Confluence allows it cannot be told here");
        assertEquals(List.of(), checked("$i18n.getText('k') $generalUtil.urlEncode('x') $req.contextPath"));
    }

    @Test
    public void refusesWhatCannotBeReadAndSaysWhere() {
        has("refused", checked("a\n#if($x)b"), "Velocity 1.6 cannot read it");
        has("refused", checked("a\n b #end"), "t.html.vm line 2: Velocity 1.6 cannot read it");
        has("refused", checked("#if($a)".repeat(20_000) + "#end".repeat(20_000)), "too much stands inside of something else");
        assertThrows(RenderingException.class, () -> render("#if($x)b"));
    }

    @Test
    public void isNotTiredByLongTemplates() {
        for (String long1 : List.of("$a" + ".b".repeat(20_000) + "[0]", "$aHtm".repeat(20_000), "#*".repeat(20_000), "$a.size() ".repeat(20_000), "\n$x[" + "(".repeat(20_000))) {
            assertTrue(checked(long1).stream().allMatch(finding -> finding.length() < 400));
        }
    }

    @Test
    public void endsCirclesOfTemplatesAndOfMacros() {
        assertTrue(render("x#parse('t.html.vm')").length() < 100);
        assertTrue(renderedOrRefused("#macro(again)y#again()#end#again()").length() < 1000);
    }

    @Test
    public void takesAByteOrderMarkForNoCall() {
        has("warned", checked("\uFEFF$a.nobodyKnows()"), "nobodyKnows");
    }

    private String renderedOrRefused(String source) {
        try {
            return render(source);
        } catch (RenderingException e) {
            return "";
        }
    }

    private static List<String> checked(String template) {
        return PluginJars.with("").file("t.html.vm", template).findings();
    }

    private String render(String source) {
        StringWriter out = new StringWriter();
        templates(source).render("t.html.vm", new HashMap<>(), out);
        return out.toString();
    }

    private VelocityTemplates templates(String source) {
        write("t.html.vm", source);
        LocaleResolver english = Mockito.mock(LocaleResolver.class);
        Mockito.when(english.getLocale()).thenReturn(Locale.ENGLISH);
        Texts texts = new Texts(english);
        texts.add("t", this::file);
        return new VelocityTemplates(allowlist, nothing(), this::file, Optional.of(new ProductObjects(texts, "/wiki", "http://example.org/wiki", () -> call)));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.getRoot().toPath().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<URL> file(String name) {
        try {
            Path file = folder.getRoot().toPath().resolve(name);
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) java.lang.reflect.Proxy.newProxyInstance(ForeignTemplatesTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContextPath" -> "/wiki";
                    case "getMethod" -> "GET";
                    case "getParameter" -> "<i>";
                    default -> throw new AssertionError("nobody may ask for " + method.getName());
                });
    }

    private static Requirements nothing() {
        return new Requirements() {
            @Override
            public void resource(String key) {
                // Nothing to take down.
            }

            @Override
            public void context(String name) {
                // Nothing to take down.
            }
        };
    }
}
