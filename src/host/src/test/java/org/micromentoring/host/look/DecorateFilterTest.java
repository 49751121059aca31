package org.micromentoring.host.look;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.web.ContentPolicy;
import org.micromentoring.host.web.Web;

/** The decoration round answers of every kind, served by a servlet that does what it is told. */
public class DecorateFilterTest {
    private static final String PAGE = "<html><head><title>T</title><meta name=\"decorator\" content=\"atl.general\"></head><body>\u00fc body</body></html>";
    private static final List<String> COMPLAINTS = new CopyOnWriteArrayList<>();
    private static Web web;
    private static String base;

    @BeforeClass
    public static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = "http://localhost:" + port;
        web = new Web(port, "", Path.of(System.getProperty("java.io.tmpdir")));
        FrameLinks links = new OneLink();
        Frame frame = new Frame(links, (request, contexts) -> "<!--resources-->", new Header(links, new NobodyMay(), () -> true, List.of()));
        web.filter("policy", new ContentPolicy(), "/*").filter("decorate", new DecorateFilter(frame, COMPLAINTS::add), "/*").servlet("obedient", new Obedient(), "/*").start();
    }

    @AfterClass
    public static void stop() {
        web.close();
    }

    @Test
    public void decoratesHtmlFromWriterAndFromStream() throws Exception {
        for (String how : List.of("writer", "stream", "header", "twice")) {
            String body = get("/" + how).body();
            assertTrue(how, body.contains("\u00fc body") && body.contains("<title>T - Embedded host</title>") && body.contains("A plugin&#39;s link"));
            assertTrue(how, body.contains("This site is read-only"));
            assertEquals(how + " once", 1, body.split("<main", -1).length - 1);
        }
    }

    @Test
    public void leavesAloneWhatIsNoPage() throws Exception {
        for (String how : List.of("csv", "ics", "json", "fragment", "xhtml")) {
            HttpResponse<String> answer = get("/" + how);
            assertEquals(how, how.equals("fragment") ? "<p>part</p>" : "a;" + PAGE, answer.body());
        }
        assertEquals("text/csv;charset=UTF-8", get("/csv").headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    public void makesAPageOfAnErrorForReadersOnly() throws Exception {
        HttpResponse<String> reader = get("/error");
        assertEquals(404, reader.statusCode());
        assertTrue(reader.body().contains("Page not found") && reader.body().contains("this is not Confluence"));
        HttpResponse<String> script = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base + "/error")).header("Accept", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(404, script.statusCode());
        assertFalse(script.body().contains("host-main"));
    }

    @Test
    public void aPageThatFailsHalfwayShowsNothingOfItself() throws Exception {
        HttpResponse<String> answer = get("/failure");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("Something went wrong"));
        assertFalse(answer.body().contains("half") || answer.body().contains("secret"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static final class Obedient extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getPathInfo()) {
                case "/writer" -> write(response, "text/html;charset=UTF-8", PAGE);
                case "/header" -> {
                    response.setHeader("Content-Type", "text/html;charset=UTF-8");
                    response.getWriter().write(PAGE);
                }
                case "/twice" -> {
                    response.setContentType("text/html;charset=UTF-8");
                    response.getWriter().write(PAGE.substring(0, 20));
                    response.flushBuffer();
                    response.getWriter().write(PAGE.substring(20));
                }
                case "/stream" -> {
                    response.setContentType("text/html;charset=UTF-8");
                    response.setContentLength(PAGE.getBytes(StandardCharsets.UTF_8).length);
                    response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
                }
                case "/csv" -> write(response, "text/csv;charset=UTF-8", "a;" + PAGE);
                case "/ics" -> write(response, "text/calendar;charset=UTF-8", "a;" + PAGE);
                case "/json" -> write(response, "application/json;charset=UTF-8", "a;" + PAGE);
                case "/xhtml" -> write(response, "application/xhtml+xml;charset=UTF-8", "a;" + PAGE);
                case "/fragment" -> write(response, "text/html;charset=UTF-8", "<p>part</p>");
                case "/failure" -> {
                    write(response, "text/html;charset=UTF-8", "half a page");
                    throw new IllegalStateException("secret");
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }

        private static void write(HttpServletResponse response, String type, String text) throws IOException {
            response.setContentType(type);
            response.getWriter().write(text);
        }
    }

    private record OneLink() implements FrameLinks {
        @Override
        public List<Link> links(String section, Map<String, Object> context) {
            return section.equals("system.header/left") ? List.of(new Link("x", "A plugin's link", "/x", "")) : List.of();
        }

        @Override
        public List<Link> sections(String location, Map<String, Object> context) {
            return List.of();
        }
    }

    private record NobodyMay() implements PermissionManager {
        @Override
        public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
            return false;
        }
    }
}
