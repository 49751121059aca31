package org.micromentoring.host.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.TableNames;
import org.micromentoring.host.people.Settings;
import org.micromentoring.host.wiki.WikiSite;
import org.springframework.jdbc.core.JdbcTemplate;

/** The very jar that ships, in a node in this JVM on H2. */
public class HostBootIT {
    private static final String PROGRAM = "/rest/mentoring/1.0/admin/program";
    private static Node node;

    @BeforeClass
    public static void start() {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.setProperty("port", String.valueOf(Ports.free()));
        given.setProperty("people", "20");
        node = Node.start(Options.of(given).with(Database.h2("boot")), Parts.all());
    }

    @AfterClass
    public static void stop() {
        node.close();
    }

    @Test
    public void keepsThePluginOffItsOwnClassPath() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.micromentoring.kernel.Viewer"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.micromentoring.wiring.Wiring"));
    }

    @Test
    public void madeTheTablesOfThePluginAndRanItsStartUpWork() {
        String table = new TableNames("org.micromentoring").prefix() + "_PROGRAM";
        assertEquals(Long.valueOf(1), new JdbcTemplate(node.engine().dataSource()).queryForObject("SELECT COUNT(*) FROM \"" + table + "\"", Long.class));
    }

    @Test
    public void servesScriptsWithTheTextsOfTheLanguage() {
        String files = "/download/resources/org.micromentoring.confluence";
        String script = anonymous().get(files + ":web-confluence/micromentoring.js?locale=en").body();
        assertTrue(script.contains("rest/mentoring/1.0/"));
        assertFalse("texts are filled in", script.contains("I18n.getText('"));
        assertEquals(404, anonymous().get(files + ":web-confluence/other.js").statusCode());
        assertEquals(404, anonymous().get(files + "/META-INF/MANIFEST.MF").statusCode());
        assertEquals(404, anonymous().get(files + "/images/../atlassian-plugin.xml").statusCode());
    }

    @Test
    public void answersUnknownRestAndServletsWithNotFound() {
        for (String path : new String[] {"/rest/mentoring/1.0/none", "/rest/mentoring/latest/none", "/rest/mentoring/2.0/none", "/rest/other/1.0/x", "/plugins/servlet/none"}) {
            assertEquals(path, 404, as("admin").get(path).statusCode());
        }
    }

    @Test
    public void letsOnlyLicensedPeopleInByDefault() {
        assertEquals(200, as("admin").get(PROGRAM).statusCode());
        assertEquals("latest", 200, as("admin").get(PROGRAM.replace("1.0", "latest")).statusCode());
        assertEquals("no licence", 403, as("stranger").get(PROGRAM).statusCode());
        assertEquals("anonymous", 401, anonymous().get(PROGRAM).statusCode());
        assertEquals("no licence", 403, as("stranger").get("/plugins/servlet/mentoring/privacy").statusCode());
        HttpResponse<String> page = anonymous().get("/plugins/servlet/mentoring/privacy?x=1");
        assertEquals(302, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").endsWith("/login.action?os_destination=%2Fplugins%2Fservlet%2Fmentoring%2Fprivacy%3Fx%3D1"));
    }

    @Test
    public void refusesForgedCallsAndUnknownJson() {
        assertEquals("a form", 415, as("admin").send("PUT", PROGRAM, "x=1", "Content-Type", "application/x-www-form-urlencoded").statusCode());
        assertEquals("another site", 403, as("admin").send("PUT", PROGRAM, "{}", "Content-Type", "application/json", "Origin", "https://evil.example").statusCode());
        HttpResponse<String> unknown = as("admin").json("PUT", PROGRAM, "{\"noSuchField\":1}");
        assertEquals(unknown.body(), 400, unknown.statusCode());
        assertTrue(unknown.body(), unknown.body().contains("noSuchField"));
    }

    @Test
    public void refusesChangesInReadOnlyMode() {
        Settings settings = node.services().get(WikiSite.class).settings();
        settings.set(Settings.READ_ONLY, true);
        try {
            assertEquals(405, as("admin").json("PUT", PROGRAM, "{}").statusCode());
            assertEquals(200, as("admin").get(PROGRAM).statusCode());
        } finally {
            settings.set(Settings.READ_ONLY, false);
        }
    }

    @Test
    public void rendersAPageOfThePluginInTheFrameWithItsScripts() {
        HttpResponse<String> page = as("admin").get("/plugins/servlet/mentoring/privacy");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("script-src 'self'"));
        assertTrue(page.body().contains("not Confluence"));
        assertTrue(page.body().contains("org.micromentoring.confluence:web-"));
    }

    @Test
    public void asksAdministratorsForTheirPasswordOnceMore() {
        String form = "application/x-www-form-urlencoded";
        String page = "/plugins/servlet/mentoring/admin";
        HttpResponse<String> logIn = anonymous().send("POST", "/login.action", "os_username=admin&os_password=admin", "Content-Type", form);
        String cookie = logIn.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        HttpResponse<String> prompt = anonymous().send("GET", page, "", "Cookie", cookie);
        assertEquals(302, prompt.statusCode());
        assertTrue(prompt.headers().firstValue("Location").orElse("").contains("/authenticate.action?destination=%2Fplugins"));
        assertEquals(403, anonymous().send("GET", PROGRAM, "", "Cookie", cookie).statusCode());
        String answer = "destination=" + page + "&password=";
        assertEquals(403, anonymous().send("POST", "/authenticate.action", answer + "wrong", "Cookie", cookie, "Content-Type", form).statusCode());
        assertEquals(302, anonymous().send("POST", "/authenticate.action", answer + "admin", "Cookie", cookie, "Content-Type", form).statusCode());
        assertEquals(200, anonymous().send("GET", page, "", "Cookie", cookie).statusCode());
        assertEquals(200, anonymous().send("GET", PROGRAM, "", "Cookie", cookie).statusCode());
    }

    @Test
    public void runsJobsByHand() {
        assertTrue(anonymous().send("POST", "/host/jobs/run?key=micromentoring-retention", "").body().contains("\"successful\":true"));
        assertEquals(404, anonymous().send("POST", "/host/jobs/run?key=none", "").statusCode());
        assertEquals("a GET runs nothing", 404, anonymous().get("/host/jobs/run?key=micromentoring-retention").statusCode());
    }

    @Test
    public void saysThatThePortIsTaken() {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> Node.start(node.options().with(Database.h2("second")), Parts.all()));
        assertEquals("Port " + node.options().port() + " is taken", refusal.getMessage());
    }

    @Test
    public void comesBackAfterBeingSwitchedOff() {
        node.plugin().disable();
        assertEquals(404, as("admin").get(PROGRAM).statusCode());
        node.plugin().enable();
        node.plugin().awaitTables();
        assertEquals(200, as("admin").get(PROGRAM).statusCode());
    }

    private static Caller as(String user) {
        return new Caller(node.options().baseUrl(), user);
    }

    private static Caller anonymous() {
        return as("");
    }
}
