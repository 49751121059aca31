package org.micromentoring.host.templates;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class VelocityTemplatesTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Allowlist allowlist = new Allowlist();
    private final List<String> required = new ArrayList<>();

    public record Card(String name, List<String> skills) {
        @HtmlSafe
        public String badge() {
            return "<b>" + name.length() + "</b>";
        }

        public String secret() {
            return "secret";
        }

        public boolean isFree() {
            return true;
        }
    }

    @Test
    public void encodesEveryValue() {
        allow("name()", "skills()");
        assertEquals("&lt;i&gt;&#39;&amp;&quot; &lt;a&gt;b &lt;v&gt;", render("$card.name() #foreach($s in $card.skills())$s#end $map.k"));
    }

    @Test
    public void leavesMarkedHtmlAndNamesThatEndInHtmlAlone() {
        allow("badge()");
        assertEquals("<b>6</b> <ok>", render("$card.badge() ${bodyHtml}"));
    }

    @Test
    public void refusesMethodsThatAreNotListedAndTakesThemDown() {
        allow("name()");
        assertEquals("$card.secret()", render("$card.secret()"));
        assertEquals("", render("$!card.secret()#if($card.secret())yes#end"));
        assertTrue(allowlist.refused().contains(Card.class.getName() + "#secret()"));
    }

    @Test
    public void refusesReflectionAndMethodsOfStringThatReachFurther() {
        allow("name()");
        assertEquals("", render("$!card.class$!card.getClass()$!card.name().getBytes()$!card.name().intern()"));
        assertEquals("6", render("$card.name().length()"));
    }

    @Test
    public void seesAListedGetterAsAProperty() {
        assertEquals("", render("#if($card.free)free#end"));
        allow("isFree()");
        assertEquals("free", render("#if($card.free)free#end"));
    }

    @Test
    public void takesDownRequiredResourcesAndPrintsNothing() {
        assertEquals("ab", render("a#requireResource(\"p:m\")#requireResourcesForContext(\"c\")$webResourceManager.requireResource('q:n')b").replace("\n", ""));
        assertEquals(List.of("p:m", "context c", "q:n"), required);
    }

    @Test
    public void knowsOnlyTheOldDialect() {
        assertEquals("1 $foreach.index", render("#foreach($s in ['x'])$velocityCount $foreach.index#end"));
    }

    @Test
    public void failsLoudlyInOneServiceAndQuietlyInTheOther() {
        VelocityTemplates templates = templates("unused");
        assertThrows(RenderingException.class, () -> templates.render("missing.vm", Map.of(), new StringWriter()));
        assertEquals("Error rendering template", templates.getRenderedTemplate("missing.vm", Map.of()));
        assertEquals(2, templates.failures());
    }

    private void allow(String... methods) {
        allowlist.add(java.util.Arrays.stream(methods).map(method -> Card.class.getName() + "#" + method).toList());
    }

    private String render(String source) {
        Map<String, Object> values = Map.of("card", new Card("<i>'&\"".substring(0, 3) + "'&\"", List.of("<a>", "b")),
                "bodyHtml", "<ok>", "map", new TreeMap<>(Map.of("k", "<v>")));
        StringWriter out = new StringWriter();
        templates(source).render("t.html.vm", values, out);
        return out.toString();
    }

    private VelocityTemplates templates(String source) {
        Path file = folder.getRoot().toPath().resolve("t.html.vm");
        try {
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new VelocityTemplates(allowlist, requirements(), name -> file(name));
    }

    private Optional<URL> file(String name) {
        try {
            Path file = folder.getRoot().toPath().resolve(name);
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Requirements requirements() {
        return new Requirements() {
            @Override
            public void resource(String key) {
                required.add(key);
            }

            @Override
            public void context(String name) {
                required.add("context " + name);
            }
        };
    }
}
