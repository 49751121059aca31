package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;

/** Scripts and styles of the plugin: on pages that asked for them and nowhere else, once, deferred, kept by browsers. */
public class ResourcesIT {
    private static final String OURS = "org.micromentoring.confluence:";
    private static final Pattern TAG = Pattern.compile("<(script|link)\\b[^>]*(?:src|href)=\"([^\"]*/download/resources/[^\"]*)\"[^>]*>");
    private static final List<String> WITH_MACROS = List.of("/display/HOME/Find+a+mentor", "/display/FIN/Newcomers+in+finance", "/display/FIN/Audit+preparation");
    private static final List<String> WITHOUT = List.of("/", "/login.action", "/display/HOME/House+rules", "/admin/general.action", "/nowhere");

    @Test
    public void pagesWithoutOurMacrosLoadNothingOfOurs() {
        for (String path : WITHOUT) {
            for (String who : List.of("admin", "employee")) {
                String page = get(who, path).body();
                assertEquals(path + " as " + who, List.of(), tags(page));
                assertFalse(path + " as " + who, page.contains("data-wrm-key=\"" + OURS));
            }
        }
        assertTrue("only the words of links", get("employee", "/display/HOME/House+rules").body().contains("/plugins/servlet/mentoring/directory"));
    }

    @Test
    public void pagesLoadEachFileOnceDeferredAndByItsHashedAddress() {
        List<String> all = new ArrayList<>(WITH_MACROS);
        Descriptors.pages().stream().filter(page -> !page.endsWith("987654321")).forEach(all::add);
        int seen = 0;
        for (String path : all) {
            HttpResponse<String> page = get("admin", path);
            Set<String> files = new HashSet<>();
            for (String tag : tags(page.body())) {
                String address = address(tag);
                assertTrue(path + " loads twice " + address, files.add(address.replaceAll("\\?.*", "")));
                assertTrue(tag, address.matches("/confluence/download/resources/org\\.micromentoring\\.confluence:[\\w-]+/[\\w.-]+\\?v=[\\w.-]+(&amp;locale=[\\w-]+)?"));
                assertTrue(tag, tag.contains("data-wrm-key=\"" + OURS) && tag.contains("data-wrm-batch-type=\"resource\""));
                assertTrue("scripts wait for the page: " + tag, tag.startsWith("<link") || tag.contains(" defer "));
                seen++;
            }
        }
        assertTrue("files seen: " + seen, seen > 20);
    }

    @Test
    public void whatIsAskedForIsThereAndKept() {
        Set<String> addresses = new HashSet<>();
        WITH_MACROS.forEach(path -> tags(get("employee", path).body()).forEach(tag -> addresses.add(address(tag).replace("&amp;", "&"))));
        assertTrue(addresses.toString(), addresses.size() >= 3);
        for (String address : addresses) {
            HttpResponse<String> file = get("employee", address.replace("/confluence/", "/"));
            assertEquals(address, 200, file.statusCode());
            assertTrue(address, file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
            assertFalse("texts are filled in: " + address, file.body().contains("I18n.getText("));
            assertEquals("not kept without its hash", "no-cache", get("employee", address.replace("/confluence/", "/").replaceAll("\\?.*", "")).headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    public void readersOfGermanGetGermanScripts() {
        String script = tags(get("employee", WITH_MACROS.get(0)).body()).stream().filter(tag -> tag.startsWith("<script")).map(ResourcesIT::address).findFirst().orElseThrow();
        String german = tags(get("kollegin", WITH_MACROS.get(0)).body()).stream().filter(tag -> tag.startsWith("<script")).map(ResourcesIT::address).findFirst().orElseThrow();
        assertNotEquals("an address of its own", script, german);
        assertNotEquals(get("", script.replace("/confluence/", "/").replace("&amp;", "&")).body(), get("", german.replace("/confluence/", "/").replace("&amp;", "&")).body());
    }

    @Test
    public void outputsThatAreNoPagesHaveNoResources() {
        for (String path : WITH_MACROS) {
            for (String output : List.of("preview", "pdf", "word", "html_export", "email", "feed", "diff")) {
                assertEquals(path + " as " + output, List.of(), tags(get("employee", path + "?output=" + output).body()));
            }
        }
        for (Descriptors.Call call : Descriptors.calls()) {
            if (call.reads()) {
                assertFalse(call.toString(), get("employee", call.path()).body().contains("/download/resources/"));
            }
        }
    }

    @Test
    public void nobodyAsksForWhatIsNotThere() {
        Descriptors.pages().forEach(path -> get("admin", path));
        assertTrue(get("", "/host/warnings").body().contains("\"unknownResources\":[]"));
    }

    private static List<String> tags(String page) {
        List<String> found = new ArrayList<>();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            found.add(tag.group());
        }
        return found;
    }

    private static String address(String tag) {
        Matcher address = TAG.matcher(tag);
        assertTrue(address.matches());
        return address.group(2);
    }

    private static HttpResponse<String> get(String who, String path) {
        return new Caller(SharedNode.get().options().baseUrl(), who).get(path);
    }
}
