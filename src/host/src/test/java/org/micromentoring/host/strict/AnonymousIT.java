package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;

/** Who is not logged in: pages, calls and macros in a wiki that redirects to the log-in, and in one that answers 401. */
@RunWith(Parameterized.class)
public class AnonymousIT {
    private static final String DEEP = "?q=M%C3%BCller%20%26%20S%C3%B6hne%2B1&x=100%25&y=a+b&z=%F0%9F%8C%B1";
    private static final Pattern LINK = Pattern.compile("id=\"login-link\"[^>]*href=\"([^\"]+)\"");

    @Parameterized.Parameter
    public boolean redirects;

    @Parameterized.Parameters(name = "redirects {0}")
    public static List<Object[]> modes() {
        return List.of(new Object[] {true}, new Object[] {false});
    }

    @Test
    public void everyPageLeadsToTheLogInAndBackToExactlyThere() {
        List<String> wrong = new ArrayList<>();
        for (String page : Descriptors.pages()) {
            String deep = page + DEEP;
            HttpResponse<String> answer = nobody().send("GET", deep, "", "Accept", "text/html");
            assertEquals(page, redirects ? 302 : 401, answer.statusCode());
            String logIn = redirects ? answer.headers().firstValue("Location").orElse("") : link(answer.body());
            String destination = URLDecoder.decode(logIn.replaceAll("^.*os_destination=", ""), StandardCharsets.UTF_8);
            HttpResponse<String> back = nobody().send("POST", "/login.action", "os_username=admin&os_password=admin&os_destination="
                    + URLEncoder.encode(destination, StandardCharsets.UTF_8), "Content-Type", "application/x-www-form-urlencoded");
            String there = back.headers().firstValue("Location").orElse("");
            if (!there.equals("/confluence" + deep)) {
                wrong.add(page + " leads back to " + there);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    public void everyCallIsAnsweredWith401AndNothingElse() {
        for (Descriptors.Call call : Descriptors.calls()) {
            HttpResponse<String> answer = nobody().send(call.method(), call.path(), call.reads() ? "" : "{}", "Content-Type",
                    call.path().endsWith("/import") ? "text/csv" : "application/json", "X-Atlassian-Token", "no-check");
            assertEquals(call.toString(), 401, answer.statusCode());
            assertFalse(call.toString(), answer.body().contains("micromentoring"));
        }
    }

    @Test
    public void macrosOnAPublicPageNameNobodyAndThePageIsOpen() {
        HttpResponse<String> page = nobody().get("/display/OPEN/Welcome");
        assertEquals(200, page.statusCode());
        assertTrue("the macro is there", page.body().contains("micromentoring"));
        assertFalse("nobody is named", page.body().contains("/mentoring/profile/"));
        assertFalse("and nothing of ours is loaded", page.body().contains("org.micromentoring.confluence:"));
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertTrue("the page offers the log-in", link.find());
        return link.group(1).replace("&amp;", "&");
    }

    private Caller nobody() {
        return redirects ? new Caller(SharedNode.get().options().baseUrl(), "") : Proxied.as("");
    }
}
