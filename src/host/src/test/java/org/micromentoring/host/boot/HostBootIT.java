package org.micromentoring.host.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;

/** The very jar that ships, in a node in this JVM on H2. */
public class HostBootIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Node node;

    @BeforeClass
    public static void start() throws IOException {
        Properties given = new Properties();
        given.putAll(System.getProperties());
        given.setProperty("port", String.valueOf(freePort()));
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
        Long programs = node.engine().transactions().execute(() -> new org.springframework.jdbc.core.JdbcTemplate(node.engine().dataSource())
                .queryForObject("SELECT COUNT(*) FROM \"AO_" + prefix() + "_PROGRAM\"", Long.class));
        assertEquals(Long.valueOf(1), programs);
    }

    @Test
    public void servesScriptsWithTheTextsOfTheLanguage() throws Exception {
        String english = get("/download/resources/org.micromentoring.confluence:web-confluence/micromentoring.js?locale=en", "").body();
        assertTrue(english.contains("rest/mentoring/1.0/"));
        assertTrue("texts are filled in", !english.contains("I18n.getText('"));
        assertEquals(404, get("/download/resources/org.micromentoring.confluence:web-confluence/other.js", "").statusCode());
        assertEquals(404, get("/download/resources/org.micromentoring.confluence/META-INF/MANIFEST.MF", "").statusCode());
    }

    @Test
    public void answersUnknownRestAndServletsWithNotFound() throws Exception {
        assertEquals(404, get("/rest/mentoring/1.0/no-such-thing", "admin").statusCode());
        assertEquals(404, get("/rest/mentoring/latest/no-such-thing", "admin").statusCode());
        assertEquals(404, get("/rest/other/1.0/x", "admin").statusCode());
        assertEquals(404, get("/plugins/servlet/no-such-thing", "admin").statusCode());
    }

    @Test
    public void servesAStrictPolicyAndSaysThatItIsNotConfluence() throws Exception {
        HttpResponse<String> page = get("/login.action", "");
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("script-src 'self'"));
        assertTrue(page.body().contains("not Confluence"));
    }

    private static HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.options().baseUrl() + path));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String prefix() {
        return new org.micromentoring.engine.TableNames("org.micromentoring").prefix().substring("AO_".length());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
