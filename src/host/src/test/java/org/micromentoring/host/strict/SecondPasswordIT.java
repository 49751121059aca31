package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.LogIn;
import org.micromentoring.host.boot.SharedNode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything of administration asks for the password once more, and what that grants ends. */
public class SecondPasswordIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ADMIN = "/plugins/servlet/mentoring/admin";
    private static final String PROGRAM = Site.REST + "/admin/program";

    private final String base = SharedNode.get().options().baseUrl();
    private String cookie;

    @Before
    public void logIn() {
        cookie = LogIn.of(base, "admin");
    }

    @Test
    public void everyPageOfAdministrationLeadsToThePromptAndBack() {
        List<String> pages = Descriptors.pages().stream().filter(page -> page.startsWith(ADMIN)).toList();
        assertTrue("pages", pages.size() >= 2);
        for (String page : pages) {
            String deep = page + "?q=M%C3%BCller%20%26%20S%C3%B6hne&x=100%25";
            HttpResponse<String> prompt = get(deep);
            assertEquals(page, 302, prompt.statusCode());
            String to = prompt.headers().firstValue("Location").orElseThrow();
            assertEquals(page, "/confluence/authenticate.action?destination=" + URLEncoder.encode(deep, StandardCharsets.UTF_8), to);
            Matcher hidden = Pattern.compile("name=\"destination\" value=\"([^\"]*)\"").matcher(get(to.substring("/confluence".length())).body());
            assertTrue(hidden.find());
            HttpResponse<String> back = post("/authenticate.action", "password=admin&destination="
                    + URLEncoder.encode(hidden.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8));
            assertEquals("exactly there", "/confluence" + deep, back.headers().firstValue("Location").orElse(""));
            assertEquals(page, 200, get(page).statusCode());
            drop();
        }
    }

    @Test
    public void everyCallOfAdministrationIsRefusedWithoutIt() {
        List<Descriptors.Call> calls = Descriptors.calls().stream().filter(call -> call.tags().contains("admin")).toList();
        assertTrue("calls", calls.size() >= 8);
        List<String> wrong = new ArrayList<>();
        for (Descriptors.Call call : calls) {
            String type = call.path().endsWith("/import") ? "text/csv" : "application/json";
            String body = call.reads() ? "" : type.equals("text/csv") ? "a,b\n" : "{}";
            for (String[] who : new String[][] {{"Cookie", cookie}, {"Authorization", "Basic YWRtaW46YWRtaW4="}}) {
                HttpResponse<String> answer = nobody().send(call.method(), call.path(), body, who[0], who[1], "Content-Type", type, "X-Atlassian-Token", "no-check");
                if (answer.statusCode() != 403 || !answer.body().contains("micromentoring.confluence.second-password")) {
                    wrong.add(call + " by " + who[0] + " answers " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    public void basicAndTokensHaveNoSuchSession() {
        assertEquals(302, nobody().send("GET", ADMIN, "", "Authorization", "Basic YWRtaW46YWRtaW4=").statusCode());
        LogIn.confirm(base, cookie, "admin");
        assertEquals(200, get(PROGRAM).statusCode());
        assertEquals("the cookie beside it grants nothing", 403,
                nobody().send("GET", PROGRAM, "", "Authorization", "Basic YWRtaW46YWRtaW4=", "Cookie", cookie).statusCode());
    }

    @Test
    public void itBelongsToOneLogInAndOneRightPassword() {
        LogIn.confirm(base, cookie, "wrong");
        assertEquals(403, get(PROGRAM).statusCode());
        LogIn.confirm(base, cookie, "admin");
        assertEquals(200, get(PROGRAM).statusCode());
        String other = LogIn.of(base, "admin");
        assertEquals("another browser", 403, nobody().send("GET", PROGRAM, "", "Cookie", other).statusCode());
    }

    @Test
    public void itEndsTenMinutesAfterTheLastPageOfAdministration() {
        LogIn.confirm(base, cookie, "admin");
        assertTrue("at most ten minutes", granted() <= 600_000);
        left(30_000);
        assertEquals(200, get(PROGRAM).statusCode());
        assertTrue("a call does not begin them anew", granted() <= 30_000);
        assertEquals(200, get(ADMIN).statusCode());
        assertTrue("a page does", granted() > 30_000);
        left(-1);
        assertEquals(403, get(PROGRAM).statusCode());
        assertEquals(302, get(ADMIN).statusCode());
        assertEquals("the log-in itself stays", 200, get("/plugins/servlet/mentoring/directory").statusCode());
    }

    @Test
    public void itCanBeDroppedButNotByAnotherSite() {
        LogIn.confirm(base, cookie, "admin");
        assertEquals("no token", 403, post("/dropauthentication.action", "").statusCode());
        assertEquals("no GET", 405, get("/dropauthentication.action").statusCode());
        assertEquals(200, get(PROGRAM).statusCode());
        drop();
        assertEquals(403, get(PROGRAM).statusCode());
        assertEquals(302, get(ADMIN).statusCode());
    }

    private void drop() {
        Matcher token = Pattern.compile("dropauthentication.action\".*?name=\"atl_token\" value=\"([^\"]+)\"").matcher(get(ADMIN).body());
        assertTrue("a page of administration says how to drop it", token.find());
        assertEquals(302, post("/dropauthentication.action", "atl_token=" + token.group(1)).statusCode());
    }

    /** Moves the end of what was granted to so many milliseconds from now. */
    private void left(long millis) {
        assertEquals(1, new JdbcTemplate(SharedNode.get().engine().dataSource()).update("UPDATE HOST_SECOND_PASSWORD SET EXPIRES_AT = ? WHERE LOG_IN = ?",
                SharedNode.get().clock().millis() + millis, cookie.substring(cookie.indexOf('=') + 1)));
    }

    /** Milliseconds until it ends. */
    private long granted() {
        return new JdbcTemplate(SharedNode.get().engine().dataSource()).queryForObject("SELECT EXPIRES_AT FROM HOST_SECOND_PASSWORD WHERE LOG_IN = ?", Long.class,
                cookie.substring(cookie.indexOf('=') + 1)) - SharedNode.get().clock().millis();
    }

    private HttpResponse<String> get(String path) {
        return nobody().send("GET", path, "", "Cookie", cookie);
    }

    private HttpResponse<String> post(String path, String form) {
        return nobody().send("POST", path, form, "Cookie", cookie, "Content-Type", FORM);
    }

    private Caller nobody() {
        return new Caller(base, "");
    }
}
