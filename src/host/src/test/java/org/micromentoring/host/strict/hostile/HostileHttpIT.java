package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;

/** Addresses, methods and headers that no browser of good will sends. Written to the socket, because clients would mend them. */
public class HostileHttpIT {
    private static final Site SITE = HostileNode.site();
    private static final List<String> QUERIES = List.of("?q=%00", "?q=%u0041", "?q=%zz", "?q=%", "?q=%c0%af", "?q=%ed%a0%80", "?q=%ff", "?q", "?=", "?&&&", "?q=a&q=b&q=c", "?q[]=a", "?q=a;skill=b",
        "?skill=" + "9".repeat(30), "?mentor=-1", "?page=1e400", "?from=../x", "?start=99999999999", "?q=" + "a".repeat(4_000), "?" + "a=b&".repeat(1_500), "?done=%E2%80%AE", "?sent=1%0d%0aX:y",
        "?topic=%3Cscript%3E", "?layout=%01&order=%EF%BF%BF", "?q=%F0%9F%9A%80", "??a", "?q=a?b=c");
    private static final List<String> TAILS = List.of(";jsessionid=x", ";x=y/..", "/", "//", "/../directory", "/%2e%2e/x", "/%00", "/%2f", "/..;/x", "/1.0", "/1e3", "/999999999999", "/%F0%9F%9A%80");

    private final List<String> breaches = new ArrayList<>();

    @Test
    public void oddAddressesOfPagesAreAnsweredCalmly() throws IOException {
        for (String page : pages()) {
            for (String user : List.of("admin", "")) {
                for (String odd : QUERIES) {
                    calm("GET", page + odd, user);
                }
            }
            for (String odd : TAILS) {
                calm("GET", page + odd, "employee");
            }
        }
        none();
    }

    @Test
    public void oddAddressesOfCallsAreAnsweredCalmly() throws IOException {
        for (String call : new Inputs().calls()) {
            if (call.startsWith("GET ")) {
                String path = Site.REST + call.substring(4).replaceAll("\\{\\w+}", "1");
                for (int each = 0; each < QUERIES.size(); each++) {
                    // A third of them at each call, another third at the next.
                    if (HostileStrings.full() || (each + call.length()) % 3 == 0) {
                        calm("GET", path + QUERIES.get(each), "employee");
                    }
                }
                calm("GET", path + ";jsessionid=x", "admin");
                calm("GET", path + "/%2e%2e/", "admin");
            }
        }
        none();
    }

    @Test
    public void methodsThatArePartOfNothingAreRefused() throws IOException {
        for (String page : pages()) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "LOCK", "XYZ", "get")) {
                int status = calm(method, page, "admin");
                assertTrue(method + " " + page + " answers " + status, status == 405 || status == 501 || status == 400 || status == 403);
            }
            assertEquals("HEAD is GET without a body", calm("GET", page, "employee"), calm("HEAD", page, "employee"));
            calm("OPTIONS", page, "employee");
        }
        none();
    }

    @Test
    public void noHeaderUpsetsAnything() throws IOException {
        List<String> headers = List.of("Accept: x", "Accept: text/x;q=2, */*;q=-1", "Accept: " + "a/b,".repeat(900), "Accept-Language: " + "xx-".repeat(1_000), "Accept-Language: i-klingon, *;q=NaN",
            "Accept-Language: \u00ff\u00fe", "Accept-Language: de-DE-u-co-phonebk-x-" + "a".repeat(300), "Range: bytes=0-1", "Range: bytes=-1,0-,5-2", "Accept-Encoding: *;q=0",
            "If-None-Match: *", "If-Modified-Since: yesterday", "Expect: 100-continue", "Content-Length: 0", "Cookie: JSESSIONID=../../x; host.theme=\"<script>", "X-Forwarded-Host: evil.example",
            "User-Agent: ${jndi:ldap://127.0.0.1/x}", "Referer: javascript:1", "X-HTTP-Method-Override: DELETE");
        List<String> paths = new ArrayList<>(pages());
        paths.addAll(List.of(Site.REST + "/directory", Site.REST + "/skills", Site.REST + "/profiles/me"));
        for (String path : paths) {
            for (String header : headers) {
                calm("GET", path, "employee", header);
            }
        }
        none();
    }

    @Test
    public void whatIsNotThereIsSaidInTheShapeOfAnError() {
        for (String path : List.of("/nothing", "/skills/abc", "/skills/1/2/3", "/profiles/0x1", "/needs/1.5", "/requests/-1")) {
            Site.Answer answer = SITE.get("employee", path);
            assertEquals(answer.toString(), 404, answer.status());
            assertEquals(answer.toString(), "", answer.blames());
        }
        Site.Answer put = SITE.json("PUT", "employee", "/skills", "{}");
        assertEquals(put.toString(), 405, put.status());
        assertEquals(put.toString(), "", put.blames());
        Site.Answer image = SITE.send("GET", "employee", Site.REST + "/skills", new byte[0], "Accept", "image/png");
        assertEquals(image.toString(), 406, image.status());
        assertEquals(image.toString(), "", image.blames());
    }

    /** Addresses of all pages, as the descriptor has them. */
    static List<String> pages() {
        Matcher pattern = Pattern.compile("<url-pattern>(/mentoring/[^<]*)</url-pattern>").matcher(SharedNode.descriptor());
        List<String> pages = new ArrayList<>();
        while (pattern.find()) {
            pages.add("/plugins/servlet" + pattern.group(1).replace("/*", "/1"));
        }
        assertFalse(pages.isEmpty());
        return pages;
    }

    /** Notes whatever is no answer or an answer of 500 and above; 503 says that the site starts. */
    private int calm(String method, String path, String user, String... headers) throws IOException {
        String answer = sent(method, path, user, headers);
        int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        String shown = method + " " + path.substring(0, Math.min(120, path.length())) + " as " + (user.isEmpty() ? "nobody" : user) + " " + String.join("", headers);
        if (status == 0 || status >= 500 && status != 501) {
            breaches.add(shown.substring(0, Math.min(260, shown.length())) + " is answered with " + answer.substring(0, Math.min(200, answer.length())).replace("\r\n", " "));
        }
        if (Pattern.compile("(?im)^(X|Set-Cookie): y").matcher(answer).find()) {
            breaches.add(shown + " sets a header");
        }
        return status;
    }

    private static String sent(String method, String path, String user, String... headers) throws IOException {
        URI base = URI.create(SITE.base());
        StringBuilder request = new StringBuilder(method + " " + base.getRawPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n");
        if (!user.isEmpty()) {
            request.append("Authorization: Basic ").append(Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8))).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.substring(0, Math.min(2_000, answer.length()));
        }
    }

    private void none() {
        assertEquals(breaches.size() + " breach(es)", "", String.join("\n", breaches));
    }
}
