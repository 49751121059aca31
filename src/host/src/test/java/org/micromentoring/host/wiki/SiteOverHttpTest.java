package org.micromentoring.host.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Seed;
import org.micromentoring.host.web.ContentPolicy;
import org.micromentoring.host.web.Web;

/** The wiki half over HTTP, without plugins: log-in, addresses of pages, forms, outputs, frame. */
public class SiteOverHttpTest {
    private static final List<String> LEFT_BEHIND = new CopyOnWriteArrayList<>();
    private static TestSite host;
    private static Web web;
    private static String base;

    @BeforeClass
    public static void start() throws IOException {
        host = TestSite.h2();
        Seed.fill(host.site(), 30);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = "http://localhost:" + port + "/confluence";
        web = new Web(port, "/confluence", Path.of(System.getProperty("java.io.tmpdir")));
        web.filter("policy", new ContentPolicy(), "/*");
        web.filter("watch", new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, javax.servlet.FilterChain chain)
                    throws IOException, javax.servlet.ServletException {
                chain.doFilter(request, response);
                Optional.ofNullable(AuthenticatedUserThreadLocal.get()).ifPresent(user -> LEFT_BEHIND.add(user.getName()));
            }
        }, "/*");
        WikiSite.Plugins none = WithoutPlugins.at(base);
        host.site().filters(none, DemoPeople.names()).forEach((name, filter) -> web.filter(name, filter, "/*"));
        host.site().servlets(none, DemoPeople.names()).forEach(mount -> web.servlet(mount.name(), mount.servlet(), mount.patterns().toArray(String[]::new)));
        web.start();
    }

    @AfterClass
    public static void stop() {
        web.close();
        host.close();
        assertEquals("nobody stays on a thread", List.of(), LEFT_BEHIND);
    }

    @Test
    public void logsInWithTheFormAndOutAgain() throws Exception {
        HttpClient browser = loggedIn("employee");
        String start = get(browser, "/").body();
        assertTrue(start, start.contains("Hello, Ella Marsh") && !start.contains("HR and learning"));
        post(browser, "/logout.action", Map.of("atl_token", token(start)));
        assertTrue(get(browser, "/").body().contains("open to everybody"));
    }

    @Test
    public void refusesAWrongPasswordAndALeadAway() throws Exception {
        HttpClient browser = browser();
        assertEquals(403, post(browser, "/login.action", Map.of("os_username", "employee", "os_password", "wrong")).statusCode());
        for (String away : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "")) {
            HttpResponse<String> answer = post(browser, "/login.action", Map.of("os_username", "employee", "os_password", "employee", "os_destination", away));
            assertEquals(302, answer.statusCode());
            assertEquals(away, "/confluence/", answer.headers().firstValue("Location").orElseThrow().replace(base.replace("/confluence", ""), ""));
        }
        assertEquals(403, post(browser(), "/login.action", Map.of("os_username", "former", "os_password", "former")).statusCode());
    }

    @Test
    public void scriptsUseBasic() throws Exception {
        assertEquals(200, basic("mentor", "mentor", "/display/FIN").statusCode());
        HttpResponse<String> refused = basic("mentor", "x", "/display/FIN");
        assertEquals(401, refused.statusCode());
        assertTrue(refused.headers().firstValue("WWW-Authenticate").isPresent());
    }

    @Test
    public void allAddressFormsLeadToThePage() throws Exception {
        long id = WikiStore.forFrame(host.database()).page("FIN", "Audit preparation").orElseThrow().getId();
        HttpClient browser = loggedIn("employee");
        for (String path : List.of("/pages/viewpage.action?pageId=" + id, "/display/FIN/Audit+preparation", "/display/FIN/Audit%20preparation",
                "/spaces/FIN/pages/" + id + "/Audit+preparation", "/spaces/FIN/pages/" + id, "/pages/viewpage.action?spaceKey=FIN&title=Audit%20preparation")) {
            HttpResponse<String> answer = get(browser, path);
            assertEquals(path, 200, answer.statusCode());
            assertTrue(path, answer.body().contains("<h1 id=\"title-text\">Audit preparation</h1>"));
        }
        HttpResponse<String> moved = get(browser, "/spaces/IT/pages/" + id + "/x");
        assertEquals("under another space, as after a move", 302, moved.statusCode());
        assertTrue(moved.headers().firstValue("Location").orElseThrow().endsWith("/display/FIN/Audit+preparation"));
    }

    @Test
    public void whatOneMayNotSeeIsNotFoundOrAsksForALogIn() throws Exception {
        assertEquals(404, get(loggedIn("employee"), "/display/HR").statusCode());
        assertEquals(404, get(loggedIn("employee"), "/display/FIN/Salary+bands").statusCode());
        assertEquals(200, get(loggedIn("hr"), "/display/FIN/Salary+bands").statusCode());
        HttpResponse<String> anonymous = get(browser(), "/display/FIN?a=1");
        assertEquals(302, anonymous.statusCode());
        assertTrue(anonymous.headers().firstValue("Location").orElseThrow().endsWith("/login.action?os_destination=%2Fdisplay%2FFIN%3Fa%3D1"));
        assertEquals(200, get(browser(), "/display/OPEN").statusCode());
        assertEquals("a person without a licence sees what everybody sees", 200, get(loggedIn("stranger"), "/display/OPEN").statusCode());
        assertEquals(404, get(loggedIn("stranger"), "/display/FIN").statusCode());
    }

    @Test
    public void everyPageSaysThatThisIsNotConfluenceAndServesAStrictPolicy() throws Exception {
        for (String path : List.of("/", "/login.action", "/display/FIN", "/admin/general.action", "/admin/users.action", "/admin/jobs.action", "/nothing-here")) {
            HttpResponse<String> answer = get(loggedIn("admin"), path);
            assertTrue(path, answer.body().contains("this is not Confluence"));
            String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy, policy.contains("script-src 'self'") && !policy.contains("unsafe"));
            assertFalse(path + " has inline script", Pattern.compile("<script(?![^>]*src=)|\\son\\w+=|style=").matcher(answer.body()).find());
        }
    }

    @Test
    public void pluginResourcesBelongToPagesNotToOtherOutputs() throws Exception {
        HttpClient browser = loggedIn("employee");
        assertTrue(get(browser, "/display/FIN").body().contains("<!--resources [atl.general, main, page, viewcontent]-->"));
        for (String output : List.of("pdf", "word", "html_export", "email", "feed", "diff", "preview")) {
            HttpResponse<String> answer = get(browser, "/display/HOME/House+rules?output=" + output);
            assertEquals(output, 200, answer.statusCode());
            assertFalse(output, answer.body().contains("<!--resources"));
            assertFalse(output, answer.body().contains("host-header"));
        }
        assertEquals(400, get(browser, "/display/HOME/House+rules?output=nonsense").statusCode());
    }

    @Test
    public void savesAPageOnlyWithTheWordOfTheLogIn() throws Exception {
        HttpClient browser = loggedIn("spaceadmin");
        String form = get(browser, "/pages/createpage.action?spaceKey=FIN").body();
        Map<String, String> page = Map.of("spaceKey", "FIN", "version", "0", "title", "New <b>", "storage", "<p>Hello</p>", "labels", "One two");
        assertEquals(403, post(browser, "/pages/createpage.action", page).statusCode());
        assertEquals(302, post(browser, "/pages/createpage.action", with(page, "atl_token", token(form))).statusCode());
        HttpResponse<String> shown = get(browser, "/pages/viewpage.action?spaceKey=FIN&title=New%20%3Cb%3E");
        assertTrue(shown.body().contains("<h1 id=\"title-text\">New &lt;b&gt;</h1>") && shown.body().contains("one</li>"));
        HttpResponse<String> broken = post(browser, "/pages/createpage.action", with(with(page, "storage", "<p>keep me"), "atl_token", token(form)));
        assertEquals(400, broken.statusCode());
        assertTrue("the text is not lost", broken.body().contains("&lt;p&gt;keep me"));
        assertEquals("not hers to edit", 404, get(loggedIn("mentor"), "/pages/createpage.action?spaceKey=FIN").statusCode());
    }

    @Test
    public void whoLooksAfterASpaceLimitsMovesAndThrowsAwayPages() throws Exception {
        host.site().wikiChanges().addPage(7_000_001, WikiStore.forFrame(host.database()).space("FIN").orElseThrow().getId(), "Limited", "<p>a</p>", "x".repeat(32), List.of());
        HttpClient browser = loggedIn("spaceadmin");
        String rights = "/pages/rights.action?pageId=7000001";
        String form = token(get(browser, rights).body());
        Map<String, String> limit = Map.of("pageId", "7000001", "action", "limit", "right", "VIEW", "kind", "USER", "value", "spaceadmin");
        assertEquals(403, post(browser, "/pages/rights.action", limit).statusCode());
        assertEquals(302, post(browser, "/pages/rights.action", with(limit, "atl_token", form)).statusCode());
        assertEquals(404, get(loggedIn("employee"), "/display/FIN/Limited").statusCode());
        assertEquals(200, get(browser, "/display/FIN/Limited").statusCode());
        assertTrue(get(browser, rights).body().contains("VIEW USER spaceadmin"));
        String grant = "VIEW:USER:" + host.site().people().byName("spaceadmin").orElseThrow().getKey().getStringValue();
        assertEquals(302, post(browser, "/pages/rights.action", Map.of("pageId", "7000001", "action", "unlimit", "value", grant, "atl_token", form)).statusCode());
        assertEquals(200, get(loggedIn("employee"), "/display/FIN/Limited").statusCode());
        assertEquals(302, post(browser, "/pages/rights.action", Map.of("pageId", "7000001", "action", "trash", "atl_token", form)).statusCode());
        assertEquals(404, get(loggedIn("employee"), "/pages/viewpage.action?pageId=7000001").statusCode());
        assertEquals("no space that one may write to", 400, post(browser, "/pages/rights.action", Map.of("pageId", "7000001", "action", "move", "value", "HR", "atl_token", form)).statusCode());
        assertEquals(404, get(loggedIn("employee"), rights).statusCode());
    }

    @Test
    public void adminPagesAreForAdministrators() throws Exception {
        for (String path : List.of("/admin/general.action", "/admin/users.action", "/admin/jobs.action")) {
            assertEquals(path, 403, get(loggedIn("spaceadmin"), path).statusCode());
            assertEquals(path, 302, get(browser(), path).statusCode());
        }
    }

    @Test
    public void onlyDemoPeopleAreSwitchedToAndOnlyFromALogIn() throws Exception {
        HttpClient browser = loggedIn("employee");
        String form = token(get(browser, "/").body());
        assertEquals(302, post(browser, "/switchuser.action", Map.of("atl_token", form, "name", "mentor")).statusCode());
        String now = get(browser, "/").body();
        assertTrue(now.contains("Hello, Miguel Ortega"));
        String stranger = host.site().people().search("", 0, 30).stream().map(user -> user.name()).filter(name -> !DemoPeople.names().contains(name)).findFirst().orElseThrow();
        assertEquals(403, post(browser, "/switchuser.action", Map.of("atl_token", token(now), "name", stranger)).statusCode());
        assertEquals(403, post(browser(), "/switchuser.action", Map.of("name", "mentor")).statusCode());
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private static HttpClient loggedIn(String name) throws Exception {
        HttpClient browser = browser();
        assertEquals(302, post(browser, "/login.action", Map.of("os_username", name, "os_password", name)).statusCode());
        return browser;
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> basic(String name, String password, String path) throws Exception {
        String word = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser().send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + word).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient browser, String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"atl_token\" value=\"([0-9a-f]+)\"").matcher(page);
        assertTrue("the page has a form", found.find());
        return found.group(1);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
