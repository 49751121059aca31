package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.Organisation;

/** What leaves the wiki: files that stand alone and can be opened, and nothing of people or of the reader for readers that nobody knows. */
public class OutputsStrictIT {
    private static final List<String> FILES = List.of("pdf", "word", "html_export");
    private static final List<String> UNKNOWN_READERS = List.of("email", "feed", "diff");
    /** Writes the pages of this test; the wiki itself says so. */
    private static final String AUTHOR = "spaceadmin";
    private static long page;

    @BeforeClass
    public static void open() {
        TestSpace space = TestSpace.open(700_002, "OUTPUTS");
        StringBuilder storage = new StringBuilder();
        for (String name : TestSpace.macros()) {
            storage.append("<p>").append(name).append("</p>").append(TestSpace.macro(name));
            storage.append("<table><tbody><tr><td>").append(TestSpace.macro(name)).append("</td></tr></tbody></table>");
            storage.append(TestSpace.rich("section", TestSpace.rich("column", TestSpace.macro(name)) + TestSpace.rich("column", "<p>2</p>")));
            storage.append(TestSpace.rich("expand", TestSpace.macro(name)));
        }
        storage.append("<ac:structured-macro ac:name=\"skill-profile\">").append(TestSpace.parameter("user", "mentor")).append("</ac:structured-macro>");
        storage.append("<ac:structured-macro ac:name=\"ask-a-mentor\">").append(TestSpace.parameter("mentor", "mentor")).append("</ac:structured-macro>");
        page = space.page("Everything of ours", storage.toString());
    }

    @Test
    public void theHostRefusesNothingOfOursInAnyOutput() {
        for (String output : List.of("preview", "pdf", "word", "html_export", "email", "feed", "diff")) {
            for (String more : List.of("", "&entity=none", "&user=none", "&device=mobile")) {
                String text = TestSpace.view("employee", page, "&output=" + output + more);
                assertFalse(output + more, text.contains("Unknown macro") || text.contains("Error rendering macro"));
            }
            for (String reader : List.of("mentor", "kollegin", AUTHOR)) {
                TestSpace.view(reader, page, "&output=" + output);
            }
        }
        assertEquals(List.of(), TestSpace.site().refusals().outputs());
        assertEquals(List.of(), TestSpace.site().refusals().macros());
    }

    @Test
    public void linksInFilesLeadIntoThisSiteFromAnywhere() {
        for (String output : FILES) {
            List<String> links = ours(TestSpace.view("employee", page, "&output=" + output));
            assertFalse(output + " has links", links.isEmpty());
            for (String link : links) {
                assertTrue(output + ": " + link, link.startsWith(SharedNode.get().options().baseUrl() + "/plugins/servlet/mentoring/"));
                assertEquals(output + ": " + link, 200, TestSpace.as("employee").get(link.substring(SharedNode.get().options().baseUrl().length()).replace("&amp;", "&")).statusCode());
            }
        }
    }

    @Test
    public void thePdfIsAFileWithPeopleAndWorkingLinks() throws IOException {
        HttpResponse<byte[]> answer = bytes("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page);
        assertEquals(200, answer.statusCode());
        assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text, text.contains("Everything of ours") && text.contains("Miguel Ortega"));
            List<String> links = new ArrayList<>();
            for (PDPage each : document.getPages()) {
                for (PDAnnotation annotation : each.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                        links.add(address.getURI());
                    }
                }
            }
            String ours = SharedNode.get().options().baseUrl() + "/plugins/servlet/mentoring/";
            assertTrue("links in the file: " + links, links.stream().anyMatch(link -> link.startsWith(ours + "profile/")) && links.stream().anyMatch(link -> link.startsWith(ours + "ask")));
        }
    }

    @Test
    public void theWordFileIsAWebPageInAMail() {
        HttpResponse<String> answer = TestSpace.as("employee").get("/exportword?pageId=" + page);
        assertEquals(200, answer.statusCode());
        assertEquals("application/vnd.ms-word", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        String body = answer.body().split("\r\n\r\n")[2].split("\r\n--")[0];
        String html = new String(Base64.getMimeDecoder().decode(body), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(html, html.contains("<h1>Everything of ours</h1>") && html.contains("Miguel Ortega") && !html.contains("<form"));
    }

    @Test
    public void webResourcesComeWithPageViewsOnly() throws IOException {
        String resource = "/download/resources/org\\.micromentoring\\.confluence|org\\.micromentoring\\.confluence:|/s/[^\"]*org\\.micromentoring";
        assertTrue("a page view has them", Pattern.compile(resource).matcher(TestSpace.view("employee", page, "")).find());
        for (String output : List.of("preview", "pdf", "word", "html_export", "email", "feed", "diff")) {
            String text = TestSpace.view("employee", page, "&output=" + output);
            assertFalse(output, Pattern.compile(resource).matcher(text).find() || text.contains("<script"));
        }
        for (String representation : List.of("view", "export_view", "storage")) {
            String body = rest("employee", representation);
            assertFalse(representation, Pattern.compile(resource).matcher(body).find() || body.contains("<script"));
        }
    }

    @Test
    public void readersThatNobodyKnowsSeeNobodyAndNothingOfTheReader() throws IOException {
        for (String reader : List.of("employee", "kollegin")) {
            for (String output : UNKNOWN_READERS) {
                nobody(output + " of " + reader, TestSpace.view(reader, page, "&output=" + output));
            }
            nobody("REST view of " + reader, rest(reader, "view"));
            nobody("REST export of " + reader, rest(reader, "export_view"));
            assertEquals("programs get the same whoever asks", rest("admin", "view").replaceAll("\\s+", " "), rest(reader, "view").replaceAll("\\s+", " ").replace("Sehen Sie auf der Seite", "See on the page")
                .replaceAll("(?<=micromentoring-line\\\">)[^<]*", "See on the page which colleagues can help."));
        }
        String seen = TestSpace.view("employee", page, "");
        assertTrue("on the page there are people", seen.contains("Miguel Ortega"));
    }

    @Test
    public void aFileNamesWhomTheReaderMaySeeAndNobodyWithoutAReader() {
        for (String output : FILES) {
            assertTrue(output, TestSpace.view("employee", page, "&output=" + output).contains("Miguel Ortega"));
            nobody(output + " without a user", TestSpace.view("employee", page, "&user=none&output=" + output));
        }
    }

    private static void nobody(String where, String text) {
        for (NewUser person : Organisation.people(60)) {
            assertFalse(where + " names " + person.fullName(), !person.name().equals(AUTHOR) && text.contains(person.fullName()));
        }
        assertFalse(where + " leads to a profile", text.contains("mentoring/profile/") || text.contains("mentor="));
        assertFalse(where + " has something to press", text.contains("<form") || text.contains("<button"));
    }

    private static List<String> ours(String text) {
        return Pattern.compile("href=\"([^\"]*mentoring/[^\"]*)\"").matcher(text).results().map(found -> found.group(1)).distinct().limit(12).toList();
    }

    private static String rest(String user, String representation) throws IOException {
        return new ObjectMapper().readTree(TestSpace.get(user, "/rest/api/content/" + page + "?expand=body." + representation))
            .path("body").path(representation).path("value").asText();
    }

    private static HttpResponse<byte[]> bytes(String path) throws IOException {
        Caller employee = TestSpace.as("employee");
        String word = Base64.getEncoder().encodeToString("employee:employee".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(employee.baseUrl() + path)).header("Authorization", "Basic " + word).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
