package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.LogIn;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.PeopleChanges;
import org.micromentoring.host.people.Settings;
import org.micromentoring.host.wiki.WikiSite;

/** Who may use the wiki is a matter of groups, and may change at any moment. */
public class LicenceIT {
    private static final String PAGE = "/plugins/servlet/mentoring/my";
    private static final String CALL = Site.REST + "/profiles/me";
    private static final String OPEN = "/display/OPEN/Welcome";

    private final String base = SharedNode.get().options().baseUrl();
    private final WikiSite site = SharedNode.get().services().get(WikiSite.class);

    @Test
    public void aLicenceThatIsLostInTheMiddleEndsEverythingAtOnce() {
        PeopleChanges changes = site.peopleChanges();
        String key = site.people().byName("kollegin").orElseThrow().key().getStringValue();
        String cookie = LogIn.of(base, "kollegin");
        assertEquals(List.of(200, 200), List.of(get(PAGE, cookie).statusCode(), get(CALL, cookie).statusCode()));
        changes.leave(key, Groups.USERS);
        try {
            assertEquals(List.of(403, 403), List.of(get(PAGE, cookie).statusCode(), get(CALL, cookie).statusCode()));
            assertEquals(403, new Caller(base, "").send("PUT", CALL, "{}", "Cookie", cookie, "Content-Type", "application/json").statusCode());
            assertFalse("still logged in, but shown nobody", get(OPEN, cookie).body().contains("/mentoring/profile/"));
        } finally {
            changes.join(key, Groups.USERS);
        }
        assertEquals("the same session", List.of(200, 200), List.of(get(PAGE, cookie).statusCode(), get(CALL, cookie).statusCode()));
    }

    @Test
    public void anAccountWithoutAGroupHasNoLicence() {
        String cookie = LogIn.of(base, "stranger");
        for (String page : Descriptors.pages()) {
            assertEquals(page, 403, get(page, cookie).statusCode());
        }
        for (Descriptors.Call call : Descriptors.calls()) {
            String type = call.path().endsWith("/import") ? "text/csv" : "application/json";
            assertEquals(call.toString(), 403, new Caller(base, "").send(call.method(), call.path(), call.reads() ? "" : "{}", "Cookie", cookie,
                    "Content-Type", type, "X-Atlassian-Token", "no-check").statusCode());
        }
    }

    @Test
    public void anonymousAccessToTheSiteOpensPublicPagesAndNothingOfOurs() {
        assertEquals("on", 200, get(OPEN, "").statusCode());
        assertEquals("licensed all the same", 302, get(PAGE, "").statusCode());
        assertEquals(401, get(CALL, "").statusCode());
        site.settings().set(Settings.ANONYMOUS_SITE, false);
        try {
            assertEquals("off: even what is open to everybody", 302, get(OPEN, "").statusCode());
            assertEquals(302, get(PAGE, "").statusCode());
            assertEquals(401, get(CALL, "").statusCode());
            assertEquals("people with a licence notice nothing", 200, new Caller(base, "employee").get(OPEN).statusCode());
        } finally {
            site.settings().set(Settings.ANONYMOUS_SITE, true);
        }
    }

    @Test
    public void theCookieOfTheLogInIsOutOfReachOfScripts() {
        HttpResponse<String> answer = new Caller(base, "").send("POST", "/login.action", "os_username=employee&os_password=employee",
                "Content-Type", "application/x-www-form-urlencoded");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie, cookie.contains("HttpOnly") && cookie.contains("Path=/confluence") && !cookie.contains("Max-Age=") && !cookie.contains("Secure"));
    }

    private HttpResponse<String> get(String path, String cookie) {
        return new Caller(base, "").send("GET", path, "", "Cookie", cookie.isEmpty() ? "none=1" : cookie);
    }
}
