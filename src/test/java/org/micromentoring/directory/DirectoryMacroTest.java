package org.micromentoring.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.Messages;
import org.micromentoring.confluence.Texts;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.directory.view.DirectoryViews;
import org.xml.sax.InputSource;

public class DirectoryMacroTest {
    private static final String SITE = "https://wiki.example.org/confluence";
    private final CurrentViewer viewers = mock(CurrentViewer.class);
    private final Templates templates = mock(Templates.class);
    private final WikiPages wiki = mock(WikiPages.class);
    private final ReadOnly readOnly = mock(ReadOnly.class);
    private final ConversionContext context = mock(ConversionContext.class);
    private DirectoryTables tables;
    private DirectoryMacro macro;

    @Before
    public void start() throws Exception {
        tables = DirectoryTables.h2();
        long excel = tables.skill("Excel", 0);
        tables.skill("Falconry", 0);
        for (int i = 0; i < 230; i++) {
            tables.mentor("M" + i, excel);
        }
        I18nResolver resolver = mock(I18nResolver.class);
        when(resolver.getText(any(Locale.class), any(String.class))).thenAnswer(call -> call.getArgument(1));
        when(resolver.getText(any(Locale.class), any(String.class), any(Serializable[].class)))
            .thenAnswer(call -> call.getArgument(1, String.class) + Arrays.asList(call.getArguments()).subList(2, call.getArguments().length));
        when(templates.texts(any())).thenReturn(new Texts(new Messages(resolver), Locale.ENGLISH));
        when(templates.render(any(), any(), any())).thenAnswer(call -> rendered(call.getArgument(0), call.getArgument(1), resolver));
        when(viewers.get()).thenAnswer(call -> DirectoryTables.viewer("me"));
        when(wiki.contextPath()).thenReturn("/confluence");
        when(wiki.siteAddress()).thenReturn(SITE);
        macro = new DirectoryMacro(viewers, templates, tables.transactions, tables.directory(tables.index()),
            new DirectoryViews(templates, wiki, readOnly, tables.clock));
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void showsTheFirstTenWithoutAnyParameterAndTheWayToTheRest() {
        String page = show("display", Map.of());
        assertEquals(10, count(page, "class=\"micromentoring-card\""));
        assertTrue(page, page.contains("micromentoring.directory.all[230]"));
        assertEquals("ask, favourite and hide for each", 20, count(page, "data-mentor="));
    }

    @Test
    public void takesItsParametersAlongToTheFullPage() {
        String page = show("display", Map.of("skill", "Excel", "limit", "3", "order", "name", "colour", "red"));
        assertEquals(3, count(page, "class=\"micromentoring-card\""));
        assertTrue(page, page.contains("/confluence/plugins/servlet/mentoring/directory?skill=Excel&order=name\"")
            || page.contains("/confluence/plugins/servlet/mentoring/directory?order=name&skill=Excel\""));
        assertTrue("the form too", page.contains("<input type=\"hidden\" name=\"skill\" value=\"Excel\"/>"));
        assertFalse("unknown parameters go nowhere", page.contains("red"));
    }

    @Test
    public void filesHoldTwoHundredAsATableWithCompleteLinksAndWithoutButtons() {
        for (String output : List.of("pdf", "word", "html_export")) {
            String page = show(output, Map.of("limit", "3"));
            assertEquals(output, 201, count(page, "<tr>"));
            assertTrue(page.contains("micromentoring.directory.export.more[30]"));
            assertEquals(0, count(page, "<button") + count(page, "<form") + count(page, "<input"));
            assertEquals("all links are complete", count(page, "href="), count(page, "href=\"" + SITE));
        }
    }

    @Test
    public void aPreviewHintsWithThree() {
        String page = show("preview", Map.of());
        assertEquals(4, count(page, "<tr>"));
        assertEquals(0, count(page, "<button"));
    }

    @Test
    public void mailFeedAndChangesNameNobody() {
        for (String output : List.of("email", "feed", "diff")) {
            String page = show(output, Map.of());
            assertFalse(page, page.contains("M1") || page.contains("Excel"));
        }
    }

    @Test
    public void onAPhoneThereIsPlainReading() {
        when(context.getOutputDeviceType()).thenReturn("mobile");
        String page = show("display", Map.of());
        assertEquals(10, count(page, "class=\"micromentoring-card\""));
        assertEquals(0, count(page, "<form") + count(page, "<button") + count(page, "requireResource"));
    }

    @Test
    public void anUnknownValueIsToldToEditorsOnlyAndNarrowsNothing() {
        assertFalse(show("display", Map.of("skill", "Exel")).contains("unknown"));
        when(wiki.editable(anyLong())).thenReturn(true);
        String page = show("display", Map.of("skill", "Exel"));
        assertTrue(page, page.contains("micromentoring.directory.unknown.skill[Exel] micromentoring.directory.unknown.nearest[Excel]"));
        assertEquals(10, count(page, "class=\"micromentoring-card\""));
        assertTrue(show("pdf", Map.of("skill", "Exel")).contains("micromentoring.directory.unknown.skill[Exel]"));
    }

    @Test
    public void nothingFoundTeachesWhatToDo() {
        String page = show("display", Map.of("skill", "Falconry"));
        assertTrue(page, page.contains("micromentoring.directory.wider.skill[230]"));
        assertTrue(page, page.contains("/mentoring/ask?skill=2"));
        assertTrue(page, page.contains("/mentoring/profile?skill=2"));
    }

    @Test
    public void readOnlyModeOffersNothingThatWrites() {
        when(readOnly.on()).thenReturn(true);
        assertEquals(0, count(show("display", Map.of()), "data-mentor="));
    }

    private String show(String output, Map<String, String> parameters) {
        when(context.getOutputType()).thenReturn(output);
        String page = macro.execute(parameters, "", context);
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<x>" + page.replace("&middot;", " ").replaceAll("&(?!#)", "&amp;") + "</x>")));
        } catch (Exception e) {
            throw new AssertionError(output + " is not well-formed: " + e.getMessage() + "\n" + page, e);
        }
        assertFalse(page, page.contains("$"));
        return page;
    }

    private static int count(String page, String part) {
        return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static String rendered(String template, Object view, I18nResolver texts) throws Exception {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        engine.setProperty("velocimacro.permissions.allow.inline", "true");
        engine.init();
        VelocityContext values = new VelocityContext();
        values.put("v", view);
        values.put("t", new Texts(new Messages(texts), Locale.ENGLISH));
        StringWriter out = new StringWriter();
        engine.evaluate(values, out, template, "#macro(requireResource $key)<!--requireResource-->#end" + source(template));
        return out.toString();
    }

    private static String source(String template) {
        try (InputStream in = DirectoryMacroTest.class.getResourceAsStream("/templates/micromentoring/" + template + ".html.vm")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
