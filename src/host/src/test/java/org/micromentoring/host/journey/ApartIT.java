package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Organisation;
import org.openqa.selenium.Keys;

/** "Do not bring us together", by keyboard alone: both vanish for each other, and come back when it is taken back. */
public class ApartIT {
    private static final String REST = "/rest/mentoring/1.0";
    private static final String MENTORING = "/plugins/servlet/mentoring";
    /** The last ones, whom no other story uses. */
    private static final List<NewUser> TWO = Organisation.people(60).stream()
        .filter(it -> it.active() && it.licensed() && !DemoPeople.names().contains(it.name())).skip(15).limit(2).toList();

    private final String site = SharedNode.get().options().baseUrl();

    @Test
    public void bothVanishForEachOtherUntilItIsTakenBack() {
        String one = TWO.get(0).name();
        String other = TWO.get(1).name();
        long oneId = publish(one);
        long otherId = publish(other);
        try (Browser browser = Browser.open(site).logIn(one).go(MENTORING + "/profile/" + otherId)) {
            browser.script("document.querySelector('.micromentoring-apart').focus()");
            browser.press(Keys.ENTER);
            browser.the(".micromentoring-apart-ask");
            look(browser, "apart-ask");
            browser.press(Keys.ESCAPE);
            assertEquals("the focus goes back", Boolean.TRUE, browser.script("return document.activeElement.classList.contains('micromentoring-apart')"));
            browser.press(Keys.ENTER);
            browser.the(".micromentoring-apart-ask");
            browser.press(Keys.ENTER);
            browser.until(it -> browser.address().contains("/privacy?kept="));
            browser.untilText(".micromentoring-kept-done", TWO.get(1).fullName());
            look(browser, "apart-kept");
            assertEquals(404, status(one, otherId));
            assertEquals(404, status(other, oneId));
            browser.expectRefusal(404).go(MENTORING + "/profile/" + otherId);
            assertTrue("no way to block", browser.all(".micromentoring-apart").isEmpty());
            browser.go(MENTORING + "/privacy");
            browser.script("document.querySelector('.micromentoring-meet').focus()");
            browser.press(Keys.ENTER);
            browser.untilText(".micromentoring-kept-done", TWO.get(1).fullName());
            assertEquals(200, status(one, otherId));
            assertEquals(200, status(other, oneId));
        }
    }

    private static void look(Browser browser, String name) {
        for (String mode : List.of("dark", "light")) {
            browser.mode(mode);
            browser.picture(name + "-" + mode);
            browser.mustBeAccessible("[class*=micromentoring]");
        }
        browser.width(320);
        assertEquals("pixels to scroll sideways at 320", 0, browser.overflow());
        browser.picture(name + "-320");
        browser.width(1280);
    }

    private int status(String who, long profile) {
        return new Caller(site, who).send("GET", REST + "/profiles/" + profile, "").statusCode();
    }

    private long publish(String who) {
        Caller caller = new Caller(site, who);
        long skill = number("\"id\":\\s*(\\d+)", caller.send("GET", REST + "/skills?limit=1", ""));
        long revision = number("\"revision\":\\s*(\\d+)", caller.send("GET", REST + "/profiles/me", ""));
        String profile = "{\"revision\": " + revision + ", \"offered\": [{\"skill\": " + skill + "}], \"publish\": true, \"consent\": \"1\"}";
        return number("\"id\":\\s*(\\d+)", caller.send("PUT", REST + "/profiles/me", profile, "Content-Type", "application/json", "X-Atlassian-Token", "no-check"));
    }

    private static long number(String pattern, HttpResponse<String> answer) {
        Matcher found = Pattern.compile(pattern).matcher(answer.body());
        assertTrue(answer.statusCode() + " " + answer.body(), found.find());
        return Long.parseLong(found.group(1));
    }
}
