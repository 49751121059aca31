package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.host.strict.TestSpace.macro;
import static org.micromentoring.host.strict.TestSpace.parameter;
import static org.micromentoring.host.strict.TestSpace.rich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.micromentoring.host.wiki.HostPage.Kind;
import org.micromentoring.host.wiki.HostPage.State;

/** Our macros wherever a macro can stand: nothing breaks, no heading and no id of ours gets in the way, and no reader is taken for another. */
public class MacroPlacesIT {
    private static final String FAILED = "cannot be shown here at the moment";
    private static TestSpace space;

    @BeforeClass
    public static void open() {
        space = TestSpace.open(700_001, "PLACES");
    }

    @Test
    public void eachMacroComesOutWholeInEveryPlaceTwice() {
        for (String name : TestSpace.macros()) {
            space.page("Included " + name, "<p>Included.</p>" + macro(name));
            StringBuilder storage = new StringBuilder(macro("toc"));
            places(name).forEach((place, text) -> storage.append("<h2>").append(place).append("</h2>").append(text).append(text));
            String page = TestSpace.view("employee", space.page("Places of " + name, storage.toString()), "");
            String content = TestSpace.content(page);
            assertFalse(name + content, content.contains("Unknown macro") || content.contains("Error rendering macro") || content.contains(FAILED));
            assertEquals("of " + name, 2 * places(name).size(), count(content, start(name)));
            assertEquals("ids twice beside " + name, List.of(), twice(page));
            assertEquals("ids of our own, which a second copy would repeat", places(name).size(), count(content.substring(1), "<[a-zA-Z][^<>]*?\\sid=\""));
            assertEquals("listed beside " + name, List.copyOf(places(name).keySet()), contents(content));
            assertEquals("headings beside " + name, places(name).size(), count(content, "<h[1-6][\\s>]"));
        }
        assertEquals(List.of(), TestSpace.site().refusals().macros());
    }

    @Test
    public void standsInCommentsBlogPostsTemplatesAndDraftsAndOnThePhone() {
        String all = String.join("", TestSpace.macros().stream().map(TestSpace::macro).toList());
        long blog = space.page("News", all, Kind.BLOG, State.CURRENT, 0);
        space.page("Re: News", all, Kind.COMMENT, State.CURRENT, blog);
        long template = space.page("Template", all, Kind.TEMPLATE, State.CURRENT, 0);
        long draft = space.page("Draft", all, Kind.PAGE, State.DRAFT, 0);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("blog post with comment", TestSpace.view("employee", blog, ""));
        pages.put("template", TestSpace.get("employee", "/pages/templates2/viewpagetemplate.action?entityId=" + template));
        pages.put("draft", TestSpace.view("spaceadmin", draft, ""));
        pages.put("phone", TestSpace.view("employee", blog, "&device=mobile"));
        pages.put("without a page", TestSpace.view("employee", blog, "&entity=none"));
        pages.forEach((place, page) -> {
            assertFalse(place, page.contains("Unknown macro") || page.contains("Error rendering macro") || page.contains(FAILED));
            for (String name : TestSpace.macros()) {
                int expected = place.startsWith("blog") || place.equals("phone") || place.startsWith("without") ? 2 : 1;
                assertEquals(name + " in " + place, expected, count(page, start(name)));
            }
            assertEquals("ids twice, " + place, List.of(), twice(page));
        });
        assertFalse("a template is no page to come from", pages.get("template").matches("(?s).*(from|page)=" + template + "\\D.*"));
        assertTrue("a blog post is", pages.get("blog post with comment").contains("from=" + blog));
        assertEquals("a draft is its writer's", 404, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + draft).statusCode());
    }

    @Test
    public void withoutAUserNobodyIsNamed() {
        String all = String.join("", TestSpace.macros().stream().map(TestSpace::macro).toList());
        String page = TestSpace.content(TestSpace.view("employee", space.page("Nobody", all), "&user=none"));
        assertEquals(TestSpace.macros().size(), count(page, "Log in to see which colleagues can help"));
        assertEquals(0, count(page, "Ella Marsh|micromentoring-card"));
        assertFalse("nothing to press", page.contains("<form") || page.contains("<button"));
    }

    @Test
    public void anIncludedMacroBelongsToTheIncludedPage() {
        long inner = space.page("Inner", macro("mentor-directory"));
        long outer = space.page("Outer", macro("mentor-directory") + "<ac:structured-macro ac:name=\"include\">" + parameter("page", "Inner") + "</ac:structured-macro>");
        String page = TestSpace.content(TestSpace.view("employee", outer, ""));
        assertTrue(page.contains("name=\"from\" value=\"" + outer) || page.contains("from=" + outer));
        assertTrue(page.contains("name=\"from\" value=\"" + inner) || page.contains("from=" + inner));
    }

    @Test
    public void aUserIsNamedByNameOrKeyAndAVanishedOneIsNotTheReader() {
        String mentor = TestSpace.site().people().byName("mentor").orElseThrow().getKey().getStringValue();
        for (String given : List.of("mentor", " mentor ", mentor, "<ri:user ri:userkey=\"" + mentor + "\"/>", "<ri:user ri:username=\"mentor\"/>")) {
            long page = space.page("User " + space.next(), user("skill-profile", "user", given) + user("ask-a-mentor", "mentor", given));
            String content = TestSpace.content(TestSpace.view("employee", page, ""));
            assertEquals(given, 1, count(content, "(?s)micromentoring-skill-card.{1,200}Miguel Ortega"));
            assertEquals(given, 1, count(content, "name=\"mentor\" value=\"\\d+\""));
        }
        String gone = "<ri:user ri:userkey=\"" + "0".repeat(32) + "\"/>";
        long page = space.page("User gone", user("skill-profile", "user", gone) + user("ask-a-mentor", "mentor", gone));
        String reader = TestSpace.content(TestSpace.view("mentor", page, ""));
        assertFalse("somebody else's place is not the reader's", reader.contains("Miguel Ortega"));
        assertEquals(0, count(reader, "Only people who may edit"));
        assertEquals(2, count(TestSpace.content(TestSpace.view("spaceadmin", page, "")), "Only people who may edit"));
    }

    @Test
    public void theMacroBrowserOffersEachParameterInWords() {
        String form = TestSpace.get("spaceadmin", "/pages/createpage.action?spaceKey=" + space.key());
        for (String name : TestSpace.macros()) {
            Matcher part = Pattern.compile("(?s)<details class=\"host-macro\" data-macro=\"" + name + "\">(.*?)</details>").matcher(form);
            assertTrue(name, part.find());
            assertFalse("no keys instead of words", part.group(1).contains("org.micromentoring.confluence." + name) || part.group(1).contains(".param."));
            for (String parameter : parameters(name)) {
                assertEquals(name + " " + parameter, 1, count(part.group(1), "name=\"" + parameter + "\""));
            }
        }
        assertTrue("a list to choose from, with its default", form.contains("<option>list</option>") && form.contains("(cards)"));
        assertTrue("several values", form.contains("Several, separated by commas."));
    }

    private static String user(String macro, String parameter, String user) {
        return "<ac:structured-macro ac:name=\"" + macro + "\" ac:schema-version=\"1\">" + parameter(parameter, user) + "</ac:structured-macro>";
    }

    @Test
    public void oneParameterMoreOrLessBreaksNothing() {
        List<String> values = List.of("", " ", "nobody has this", "&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;", "$v.live() #set($x=1)",
            "%00%0a..;/", "=cmd()", "\u202eevil", "\ud83e\udd95", "-1", "99999999999999999999", ",".repeat(500), "x".repeat(5000));
        for (String name : TestSpace.macros()) {
            StringBuilder storage = new StringBuilder();
            int calls = 0;
            for (String parameter : parameters(name)) {
                for (String value : values) {
                    storage.append("<ac:structured-macro ac:name=\"").append(name).append("\">").append(parameter(parameter, value)).append("</ac:structured-macro>");
                    calls++;
                }
                storage.append("<ac:structured-macro ac:name=\"").append(name).append("\">").append(parameter(parameter, "a")).append(parameter(parameter, "b"))
                    .append(parameter("", "unnamed")).append(parameter("unknown", "c")).append("</ac:structured-macro>");
                calls++;
            }
            long page = space.page("Parameters of " + name, storage.toString());
            for (String reader : List.of("employee", "spaceadmin")) {
                String content = TestSpace.content(TestSpace.view(reader, page, ""));
                assertEquals(name + " fails for " + reader, 0, count(content, FAILED));
                assertEquals(name + " for " + reader, calls, count(content, start(name)));
                assertFalse(name, content.contains("<script") || content.contains("<img src=x"));
            }
        }
    }

    @Test
    public void aNarrowWindowAndANarrowCellSqueezeNothing() {
        try (Browser browser = Browser.open(SharedNode.get().options().baseUrl())) {
            browser.logIn("employee");
            for (String mode : List.of("light", "dark")) {
                browser.width(1280);
                browser.go("/display/LAB/Odd+places").theme(mode);
                browser.the("[class*=micromentoring]");
                browser.picture("odd-places-" + mode);
                browser.mustBeAccessible("[class*=micromentoring]");
                browser.mustKeep(List.of("duplicate-id", "duplicate-id-active", "duplicate-id-aria", "landmark-unique", "landmark-one-main", "empty-heading"));
                browser.mustBeQuiet();
            }
            browser.width(320);
            browser.go("/display/LAB/Odd+places");
            browser.the("td .micromentoring-ask-macro");
            browser.picture("odd-places-320");
            assertEquals("pixels to scroll sideways", 0, browser.overflow());
            assertTrue("a button in a table cell shows words, not a letter a line", (Long) browser.script(
                "return Math.round(document.querySelector('td .micromentoring-ask-macro button').getBoundingClientRect().width);") > 60);
        }
    }

    /** As storage format; the name of each place is a heading on the page. */
    private static Map<String, String> places(String name) {
        String it = macro(name);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Plain", it);
        places.put("Table", "<table><tbody><tr><th>Day</th><td>" + it + "</td></tr></tbody></table>");
        places.put("List", "<ul><li>" + it + "</li></ul>");
        places.put("Quote", "<blockquote>" + it + "</blockquote>");
        places.put("Expand", rich("expand", it));
        places.put("Panel", rich("panel", it));
        places.put("Note", rich("note", it));
        places.put("Two columns", rich("section", rich("column", "<p>Left</p>") + rich("column", it)));
        places.put("Three columns", rich("section", rich("column", "<p>1</p>") + rich("column", "<p>2</p>") + rich("column", it)));
        places.put("Layout", "<ac:layout><ac:layout-section ac:type=\"three_equal\"><ac:layout-cell><p>1</p></ac:layout-cell><ac:layout-cell>" + it
            + "</ac:layout-cell><ac:layout-cell><p>3</p></ac:layout-cell></ac:layout-section></ac:layout>");
        places.put("Another macro", rich("panel", rich("expand", it)));
        places.put("Alone", "<ac:structured-macro ac:name=\"other-alone\"><ac:plain-text-body><![CDATA[" + it + "]]></ac:plain-text-body></ac:structured-macro>");
        places.put("Include", "<ac:structured-macro ac:name=\"include\">" + parameter("page", "Included " + name) + "</ac:structured-macro>");
        return places;
    }

    /** How the output of a macro begins. */
    private static String start(String name) {
        return switch (name) {
            case "mentor-directory" -> "<div class=\"micromentoring-directory";
            case "ask-a-mentor" -> "<div class=\"micromentoring-ask-macro";
            // Also: nothing to show yet, for a reader without a profile.
            case "skill-profile" -> "<div class=\"micromentoring-skill-card|<p class=\"micromentoring-line\">";
            default -> "class=\"micromentoring-" + name + "[\" ]";
        };
    }

    private static List<String> parameters(String macro) {
        String text = SharedDescriptor.macro(macro);
        return Pattern.compile("<parameter name=\"([^\"]+)\"").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> contents(String page) {
        Matcher list = Pattern.compile("(?s)<div class=\"toc-macro\"><ul>(.*?)</ul></div>").matcher(page);
        assertTrue("there is a table of contents", list.find());
        return Pattern.compile("<li class=\"toc-\\d\">(?:<a[^>]*>)?([^<]*)").matcher(list.group(1)).results().map(found -> found.group(1)).toList();
    }

    private static List<String> twice(String page) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        Pattern.compile("<[a-zA-Z][^<>]*?\\sid=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(1)).filter(id -> !seen.add(id)).forEach(twice::add);
        return twice;
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    /** The part of the descriptor that declares one macro. */
    private static final class SharedDescriptor {
        static String macro(String name) {
            String descriptor = SharedNode.descriptor();
            int from = descriptor.indexOf("name=\"" + name + "\"");
            return descriptor.substring(from, descriptor.indexOf("</xhtml-macro>", from));
        }
    }
}
