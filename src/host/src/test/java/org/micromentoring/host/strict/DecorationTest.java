package org.micromentoring.host.strict;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.Ports;
import org.micromentoring.host.look.DecorateFilter;
import org.micromentoring.host.look.Frame;
import org.micromentoring.host.look.FrameLinks;
import org.micromentoring.host.look.Header;
import org.micromentoring.host.web.ContentPolicy;
import org.micromentoring.host.web.Web;

/** Pages are put into the frame by reading them, as SiteMesh does: nothing else is touched, and nothing is mended. */
public class DecorationTest {
    private static final String PAGE = "<html><head><title>T</title><meta name=\"decorator\" content=\"atl.general\"><meta name=\"own\" content=\"x\"></head>"
            + "<body class=\"own\"><p>\u00fc body</p></body></html>";
    private static final List<String> COMPLAINTS = new CopyOnWriteArrayList<>();
    private static final Obedient SERVLET = new Obedient();
    private static Web web;
    private static String base;

    @BeforeClass
    public static void start() {
        int port = Ports.free();
        base = "http://localhost:" + port;
        web = new Web(port, "", Path.of(System.getProperty("java.io.tmpdir")));
        FrameLinks none = new NoLinks();
        Frame frame = new Frame(none, (request, contexts) -> "", new Header(none, (user, permission, target) -> false, () -> false, List.of()));
        web.filter("policy", new ContentPolicy(), "/*").filter("decorate", new DecorateFilter(frame, COMPLAINTS::add), "/*")
                .servlet("obedient", SERVLET, "/*").start();
    }

    @AfterClass
    public static void stop() {
        web.close();
    }

    @Before
    public void forget() {
        COMPLAINTS.clear();
    }

    @Test
    public void takesTitleHeadMetaAndBodyOfAPage() throws Exception {
        String page = text(get(200, "text/html;charset=UTF-8", PAGE));
        assertTrue(page, page.contains("<title>T - Embedded host</title>") && page.contains("<meta name=\"own\" content=\"x\">")
                && page.contains("<body class=\"own\">") && page.contains("<p>\u00fc body</p>"));
        assertEquals(List.of(), COMPLAINTS);
    }

    @Test
    public void leavesEverythingElseAloneByteForByte() throws Exception {
        String odd = "\ufeffa;\"b\"\r\n" + PAGE + "\0\u00fc \ud83c\udf31";
        for (String type : List.of("text/csv;charset=UTF-8", "text/calendar;charset=UTF-8", "application/json", "application/xhtml+xml", "text/plain;charset=UTF-8",
                "application/octet-stream", "image/svg+xml")) {
            HttpResponse<byte[]> answer = get(200, type, odd, "Content-Disposition", "attachment; filename=x");
            assertArrayEquals(type, odd.getBytes(StandardCharsets.UTF_8), answer.body());
            assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(type, odd.getBytes(StandardCharsets.UTF_8).length, answer.headers().firstValueAsLong("Content-Length").orElse(-1));
        }
    }

    @Test
    public void keepsStatusAndHeadersAndCorrectsTheLength() throws Exception {
        for (int status : new int[] {200, 400, 403, 404, 409, 500, 503}) {
            HttpResponse<byte[]> answer = get(status, "text/html;charset=UTF-8", PAGE, "Cache-Control", "no-store", "Retry-After", "5", "Content-Length", "3");
            assertEquals(status, answer.statusCode());
            assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
            assertEquals(Optional.of("5"), answer.headers().firstValue("Retry-After"));
            assertEquals(answer.body().length, answer.headers().firstValueAsLong("Content-Length").orElse(-1));
            assertTrue(text(answer).contains("\u00fc body") && text(answer).contains("Embedded host"));
        }
    }

    @Test
    public void withoutADecoratorThatItKnowsThePageStaysBare() throws Exception {
        for (String named : List.of("", "<meta name=\"decorator\" content=\"none\">", "<meta name=\"decorator\" content=\"atl.generic\">",
                "<meta name=\"Decorator\" content=\"atl.general\">", "<meta content=\"atl.general\">")) {
            String bare = PAGE.replace("<meta name=\"decorator\" content=\"atl.general\">", named);
            assertEquals(named, bare, text(get(200, "text/html;charset=UTF-8", bare)));
        }
        assertEquals("a name that nobody has is a mistake", 1, COMPLAINTS.size());
        assertTrue(COMPLAINTS.get(0), COMPLAINTS.get(0).contains("nobody has the decorator atl.generic"));
    }

    @Test
    public void aPageThatIsCutOffShowsThatItIs() throws Exception {
        for (String cut : List.of(PAGE.replace("</body></html>", ""), PAGE.replace("</head>", ""), PAGE.substring(0, PAGE.indexOf("<body")),
                "<meta name=\"decorator\" content=\"atl.general\">only this")) {
            assertEquals(cut, text(get(200, "text/html;charset=UTF-8", cut)));
        }
        assertTrue(COMPLAINTS.toString(), COMPLAINTS.size() >= 3);
    }

    @Test
    public void saysWhatABrowserWouldMendInSilence() throws Exception {
        Map<String, String> faults = Map.of(
                "<div><p>never closed</div>", "</div> closes <p>",
                "<b><i>crossed</b></i>", "</b> closes <i>",
                "text</span>", "</span> closes <main>",
                "<p id=\"a\"></p><p id='a'></p>", "the id a is there twice",
                "<a href=\"x>open quote</a>", "closes");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            COMPLAINTS.clear();
            String page = text(get(200, "text/html;charset=UTF-8", PAGE.replace("<p>\u00fc body</p>", fault.getKey())));
            assertTrue("it goes out as it is", page.contains(fault.getKey()));
            assertTrue(fault.getKey() + ": " + COMPLAINTS, COMPLAINTS.size() == 1 && COMPLAINTS.get(0).contains(fault.getValue()));
        }
    }

    @Test
    public void whatLooksLikeAFaultAndIsNoneIsFine() throws Exception {
        for (String fine : List.of("<br><img src=\"a>b\" alt=''><input disabled>", "<!-- <b> -->", "<textarea><b></textarea>", "1 < 2 &lt;b&gt;", "<svg><path d=\"M0\"/></svg>")) {
            get(200, "text/html;charset=UTF-8", PAGE.replace("<p>\u00fc body</p>", fine));
            assertEquals(fine, List.of(), COMPLAINTS);
        }
    }

    @Test
    public void onlyAnswersInHtmlWhateverTheyLookLike() throws Exception {
        assertFalse(text(get(200, "application/json", PAGE)).contains("host-main"));
        assertEquals("no type at all", PAGE, text(get(200, "", PAGE)));
    }

    private static HttpResponse<byte[]> get(int status, String type, String body, String... headers) throws Exception {
        SERVLET.order = new Order(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base + "/x")).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private record Order(int status, String type, byte[] body, String... headers) {
    }

    private static final class Obedient extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private transient volatile Order order;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(order.status());
            if (!order.type().isEmpty()) {
                response.setContentType(order.type());
            }
            for (int i = 0; i < order.headers().length; i += 2) {
                response.setHeader(order.headers()[i], order.headers()[i + 1]);
            }
            response.getOutputStream().write(order.body());
        }
    }

    private record NoLinks() implements FrameLinks {
        @Override
        public List<Link> links(String section, Map<String, Object> context) {
            return List.of();
        }

        @Override
        public List<Link> sections(String location, Map<String, Object> context) {
            return List.of();
        }
    }
}
