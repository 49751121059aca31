package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.wiki.HostPage.Kind;
import org.micromentoring.host.wiki.HostPage.State;

/** The same page under each of its addresses: our macros on it lead away from it and back to it. */
public class AddressesIT {
    private static final List<String> PLAIN = List.of("Plain title", "Gr\u00fc\u00dfe aus K\u00f6ln", "It's a (test), really");
    private static final List<String> AWKWARD = List.of("A/B and C", "A + B", "What now?", "100% & more", "\u65e5\u672c\u8a9e", "Ends with a dot.", "<b>\"bold\"</b>");
    private static final Map<String, Long> PAGES = new LinkedHashMap<>();
    private static TestSpace space;

    @BeforeClass
    public static void open() {
        space = TestSpace.open(700_003, "WAYS");
        String all = String.join("", TestSpace.macros().stream().map(TestSpace::macro).toList());
        PLAIN.forEach(title -> PAGES.put(title, space.page(title, all)));
        AWKWARD.forEach(title -> PAGES.put(title, space.page(title, all)));
    }

    @Test
    public void eachPageIsServedUnderEachOfItsAddresses() {
        PAGES.forEach((title, id) -> {
            for (String path : paths(title, id)) {
                assertTrue(path, TestSpace.get("employee", path).contains("<h1 id=\"title-text\">" + encoded(title) + "</h1>"));
            }
        });
    }

    @Test
    public void ourMacrosLeadAwayAndTheBreadcrumbLeadsBackFromEach() {
        PAGES.forEach((title, id) -> {
            for (String path : paths(title, id)) {
                String content = TestSpace.content(TestSpace.get("employee", path));
                assertTrue(path + " sends its page with the form", content.contains("name=\"from\" value=\"" + id + "\""));
                Matcher all = Pattern.compile("href=\"/confluence(/plugins/servlet/mentoring/directory[^\"]*from=" + id + "[^\"]*)\"").matcher(content);
                assertTrue(path + " has a link to the whole directory", all.find());
                String directory = TestSpace.get("employee", all.group(1).replace("&amp;", "&"));
                Matcher back = Pattern.compile("micromentoring-from\"><a href=\"/confluence([^\"]*)\">[^<]*" + Pattern.quote(encoded(title)) + "[^<]*</a>").matcher(directory);
                assertTrue("the directory names the page of " + path, back.find());
                assertTrue(TestSpace.get("employee", back.group(1).replace("&amp;", "&")).contains("<h1 id=\"title-text\">" + encoded(title) + "</h1>"));
            }
        });
    }

    @Test
    public void aPlusInTheTitleFormIsASpace() {
        assertEquals(200, TestSpace.as("employee").get("/display/WAYS/Plain+title").statusCode());
        assertEquals(200, TestSpace.as("employee").get("/display/WAYS/Plain%20title").statusCode());
        assertEquals("A + B is written with codes", 200, TestSpace.as("employee").get("/display/WAYS/A+%2B+B").statusCode());
        assertEquals("and not without", 404, TestSpace.as("employee").get("/display/WAYS/A+++B").statusCode());
    }

    @Test
    public void shortAddressesAndMovedPagesLeadOn() {
        long id = PAGES.get("Plain title");
        assertEquals("/confluence/display/WAYS/Plain+title", onwards("/x/" + tiny(id)));
        assertEquals("/confluence/pages/viewpage.action?pageId=" + PAGES.get("What now?"), onwards("/x/" + tiny(PAGES.get("What now?"))));
        assertEquals(404, TestSpace.as("employee").get("/x/" + tiny(99_999_999)).statusCode());
        TestSpace other = TestSpace.open(700_004, "WAYS2");
        long moving = space.page("Moving house", TestSpace.macro("mentor-directory"));
        assertTrue(TestSpace.site().wikiChanges().move(moving, other.id()));
        assertEquals("/confluence/display/WAYS2/Moving+house", onwards("/spaces/WAYS/pages/" + moving + "/Moving+house"));
        assertEquals(404, TestSpace.as("employee").get("/display/WAYS/Moving+house").statusCode());
        assertTrue(TestSpace.content(TestSpace.get("employee", "/display/WAYS2/Moving+house")).contains("name=\"from\" value=\"" + moving + "\""));
    }

    @Test
    public void aRestrictedPageIsNoWayBackForOthers() {
        long secret = space.page("Secret plan", TestSpace.macro("mentor-directory"));
        TestSpace.site().wikiChanges().limit(secret, List.of("VIEW:GROUP:hr-team"));
        assertEquals(404, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + secret).statusCode());
        assertTrue(TestSpace.get("hr", "/plugins/servlet/mentoring/directory?from=" + secret).contains("Secret plan"));
        for (String path : List.of("/plugins/servlet/mentoring/directory?from=", "/plugins/servlet/mentoring/ask?page=", "/plugins/servlet/mentoring/ask?from=")) {
            String hidden = TestSpace.get("employee", path + secret);
            assertTrue(path, !hidden.contains("Secret plan") && hidden.replace(Long.toString(secret), "N").equals(TestSpace.get("employee", path + "99999999").replace("99999999", "N")));
        }
    }

    @Test
    public void pagesInTheTrashAndOfArchivedSpacesRender() {
        long gone = space.page("Gone", TestSpace.macro("mentor-directory"), Kind.PAGE, State.TRASHED, 0);
        assertEquals(404, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + gone).statusCode());
        assertTrue(TestSpace.content(TestSpace.view("spaceadmin", gone, "")).contains("micromentoring-directory"));
        assertEquals(404, TestSpace.as("spaceadmin").get("/display/WAYS/Gone").statusCode());
        TestSpace archived = TestSpace.open(700_005, "OLD");
        long old = archived.page("Old page", TestSpace.macro("ask-a-mentor"));
        TestSpace.site().wikiChanges().archive(archived.id(), true);
        assertTrue(TestSpace.content(TestSpace.view("employee", old, "")).contains("micromentoring-ask-macro"));
    }

    @Test
    public void aPersonalSpaceShowsItsOwnerUnderEachAddress() {
        for (String path : List.of("/display/~mentor", "/display/~mentor/Miguel+Ortega", "/spaces/~mentor/overview", "/display/%7Ementor")) {
            assertTrue(path, TestSpace.content(TestSpace.get("employee", path)).matches("(?s).*micromentoring-skill-card.*Miguel Ortega.*"));
        }
    }

    private static List<String> paths(String title, long id) {
        List<String> paths = new java.util.ArrayList<>(List.of("/pages/viewpage.action?pageId=" + id, "/spaces/WAYS/pages/" + id, "/spaces/WAYS/pages/" + id + "/anything+goes",
            "/pages/viewpage.action?spaceKey=WAYS&title=" + URLEncoder.encode(title, StandardCharsets.UTF_8)));
        // A container refuses a slash that is written as a code; such pages have no address by their title.
        if (!title.contains("/")) {
            paths.add("/display/WAYS/" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        }
        return paths;
    }

    private static String onwards(String path) {
        HttpResponse<String> answer = TestSpace.as("employee").get(path);
        assertEquals(path, 302, answer.statusCode());
        return answer.headers().firstValue("Location").orElse("").replace(SharedNode.get().options().baseUrl().replace("/confluence", ""), "");
    }

    /** Worked out here once more, so that the host's own way of doing it is checked. */
    private static String tiny(long id) {
        byte[] bytes = java.nio.ByteBuffer.allocate(8).order(java.nio.ByteOrder.LITTLE_ENDIAN).putLong(id).array();
        return java.util.Base64.getEncoder().encodeToString(bytes).replaceAll("A*=*$", "").replace('/', '-').replace('+', '_');
    }

    private static String encoded(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
