package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Behind a proxy with another scheme, host and port nobody ever sees the address of the node. */
public class ProxyIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> WIKI = List.of("/display/HOME/Find+a+mentor", "/display/FIN/Audit+preparation");

    @Test
    public void noPageNamesTheNode() {
        List<String> wrong = new ArrayList<>();
        List<String> all = new ArrayList<>(WIKI);
        all.addAll(Descriptors.pages());
        for (String path : all) {
            for (String who : List.of("employee", "admin", "")) {
                HttpResponse<String> answer = Proxied.as(who).send("GET", path, "", "Accept", "text/html");
                String said = answer.body() + answer.headers().map();
                if (said.contains("localhost") || said.contains(String.valueOf(Proxied.node().options().port()))) {
                    wrong.add(path + " as " + who);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void filesAndMailsLinkToTheSite() {
        int links = 0;
        for (String path : WIKI) {
            for (String output : List.of("html_export", "email", "feed")) {
                String text = Proxied.as("employee").get(path + "?output=" + output).body();
                assertFalse(path + " as " + output, text.contains("localhost"));
                Matcher link = Pattern.compile("href=\"([^\"]*/plugins/servlet/mentoring[^\"]*)\"").matcher(text);
                for (; link.find(); links++) {
                    assertTrue(path + " as " + output + ": " + link.group(1), link.group(1).startsWith(Proxied.SITE + "/plugins/servlet/mentoring"));
                }
            }
        }
        assertTrue("links seen: " + links, links > 0);
    }

    @Test
    public void cookiesAreForTheSecureSiteOnly() {
        String cookie = logIn("/").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie, cookie.startsWith("host.session=") && cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("Path=/confluence"));
        String theme = Proxied.as("").send("POST", "/theme.action", "mode=dark", "Content-Type", FORM).headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(theme, theme.contains("Secure"));
    }

    @Test
    public void theLogInLeadsToAddressesOfTheSiteOnly() {
        assertEquals("/confluence/display/FIN?a=1", to("/display/FIN?a=1"));
        assertEquals("a complete one", "/confluence/display/FIN?a=1", to(Proxied.SITE + "/display/FIN?a=1"));
        assertEquals("the context path comes in front of every path", "/confluence/confluence/display/FIN", to("/confluence/display/FIN"));
        for (String away : List.of("https://evil.example/confluence/", "//evil.example", "https://wiki.example.test.evil.example/confluence/", "http://wiki.example.test/confluence/x",
                Proxied.connector() + "/x", "https://wiki.example.test/other", "/\\evil.example", "javascript:alert(1)", Proxied.SITE + "//evil.example")) {
            assertEquals(away, "/confluence/", to(away));
        }
    }

    @Test
    public void scriptsOfTheSiteMayCallAndThoseOfTheNodeMayNot() {
        String body = Proxied.as("admin").get(Site.REST + "/admin/program").body();
        assertEquals(200, put(body, "Origin", Proxied.ORIGIN));
        assertEquals(200, put(program(), "Referer", Proxied.SITE + "/plugins/servlet/mentoring/admin"));
        assertEquals("the node", 403, put(program(), "Origin", Proxied.connector().replace("/confluence", "")));
        assertEquals("the same host without TLS", 403, put(program(), "Origin", "http://wiki.example.test"));
        assertEquals("another port", 403, put(program(), "Origin", Proxied.ORIGIN + ":8443"));
        assertEquals("spoofed proxy headers", 403, put(program(), "Origin", "https://evil.example", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https"));
    }

    private static String program() {
        return Proxied.as("admin").get(Site.REST + "/admin/program").body();
    }

    private static int put(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json", "X-Atlassian-Token", "no-check"));
        all.addAll(List.of(headers));
        return Proxied.as("admin").send("PUT", Site.REST + "/admin/program", body, all.toArray(String[]::new)).statusCode();
    }

    private static String to(String destination) {
        return logIn(destination).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> logIn(String destination) {
        return Proxied.as("").send("POST", "/login.action", "os_username=employee&os_password=employee&os_destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8), "Content-Type", FORM);
    }
}
