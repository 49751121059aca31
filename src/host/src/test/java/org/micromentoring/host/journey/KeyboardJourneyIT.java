package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Organisation;
import org.openqa.selenium.Keys;

/** Asking and answering from end to end without a mouse; what happened is said, and the focus is there, seen, and never lost. */
@RunWith(Parameterized.class)
public class KeyboardJourneyIT {
    private static final String REST = "/rest/mentoring/1.0";
    private static final String MENTORING = "/plugins/servlet/mentoring";
    private static final String GOAL = "I close the books for the first time on Friday";
    private static final String TOLD = ".micromentoring-told";
    /** Whom no other story uses. */
    private static final List<NewUser> THREE = Organisation.people(60).stream()
        .filter(it -> it.active() && it.licensed() && !DemoPeople.names().contains(it.name())).skip(18).limit(6).toList();

    @Parameterized.Parameter
    public int width;
    @Parameterized.Parameter(1)
    public int first;

    private static Browser browser;

    private final String site = SharedNode.get().options().baseUrl();
    private NewUser asker;
    private NewUser mentor;
    private NewUser other;
    private long otherProfile;
    private Keyboard keyboard;

    @Parameterized.Parameters(name = "{0} pixels wide")
    public static List<Object[]> widths() {
        return List.of(new Object[] {1280, 0}, new Object[] {320, 3});
    }

    @Before
    public void open() {
        asker = THREE.get(first);
        mentor = THREE.get(first + 1);
        other = THREE.get(first + 2);
        publish(mentor);
        otherProfile = publish(other);
        keyboard = new Keyboard(browser);
        browser.width(width);
    }

    @BeforeClass
    public static void openOnce() {
        browser = Browser.open(SharedNode.get().options().baseUrl());
    }

    @AfterClass
    public static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void fromAPageOfTheWikiToTheEndAndApart() {
        asksFromAPageOfTheWiki();
        theMentorAsksBackAndGetsAnAnswer();
        theMentorSaysYesAndTheAskerEndsIt();
        theAskerTakesAnotherQuestionBack();
        theMentorSaysNotThisTime();
        oneIsKeptAwayAndNoLonger();
    }

    private void asksFromAPageOfTheWiki() {
        browser.logIn(asker.name()).go("/display/HOME/Find+a+mentor");
        browser.the(".micromentoring-directory[data-ready] .micromentoring-card");
        keyboard.walk();
        find(mentor);
        keyboard.walk();
        keyboard.to(".micromentoring-send").press(Keys.ENTER).focusIs("#micromentoring-ask-goal");
        look("ask");
        send();
        look("sent");
    }

    private void theMentorAsksBackAndGetsAnAnswer() {
        my(mentor);
        keyboard.walk();
        look("inbox");
        keyboard.to(summary("ask-back")).press(Keys.SPACE).to("[name=question]").press("Which entity?");
        look("ask-back");
        keyboard.to(button("ask-back")).press(Keys.ENTER).told(TOLD, asker.fullName());
        my(asker);
        keyboard.to("[name=answer]").press("The Spanish one.").to(button("answer")).press(Keys.ENTER).told(TOLD, mentor.fullName());
    }

    private void theMentorSaysYesAndTheAskerEndsIt() {
        my(mentor);
        keyboard.to(button("accept")).press(Keys.ENTER).told(TOLD, asker.fullName());
        browser.the(summary("end"));
        look("accepted");
        my(asker);
        keyboard.to(summary("end")).press(Keys.ENTER).to("[name=reason]").press("Thank you, it is done.");
        look("end");
        keyboard.to(button("end")).press(Keys.ENTER).told(TOLD, mentor.fullName());
    }

    private void theAskerTakesAnotherQuestionBack() {
        ask(other);
        keyboard.to(button("withdraw")).press(Keys.SPACE).told(TOLD, other.fullName());
        browser.until(it -> browser.all("[data-alternatives]").stream().noneMatch(place -> place.getText().isEmpty()));
        look("withdrawn");
        keyboard.to(button("close")).press(Keys.ENTER).told(TOLD, "");
    }

    private void theMentorSaysNotThisTime() {
        ask(other);
        my(other);
        keyboard.to(summary("decline")).press(Keys.SPACE).to("[name=cause]:checked").press(Keys.ARROW_DOWN);
        keyboard.focusIs("[name=cause][value=not-my-field]:checked");
        look("decline");
        keyboard.to(button("decline")).press(Keys.ENTER).told(TOLD, asker.fullName());
        my(asker);
        browser.until(it -> browser.all("[data-alternatives]").stream().noneMatch(place -> place.getText().isEmpty()));
        keyboard.walk();
        look("others");
        keyboard.to(button("close")).press(Keys.ENTER).told(TOLD, "");
    }

    private void oneIsKeptAwayAndNoLonger() {
        browser.go(MENTORING + "/profile/" + otherProfile);
        keyboard.walk();
        keyboard.to(".micromentoring-apart").press(Keys.ENTER).focusIs(".micromentoring-apart-ask [type=submit]");
        look("apart-ask");
        keyboard.press(Keys.ESCAPE).focusIs(".micromentoring-apart").press(Keys.SPACE).focusIs(".micromentoring-apart-ask [type=submit]").press(Keys.ENTER);
        browser.until(it -> browser.address().contains("/privacy?kept="));
        keyboard.told(".micromentoring-kept-done", other.fullName());
        look("apart");
        keyboard.to(".micromentoring-meet").press(Keys.ENTER).told(".micromentoring-kept-done", other.fullName());
    }

    /** With forced colours shadows are not painted: each stop still has a ring. */
    @Test
    public void withForcedColoursTheFocusIsSeen() {
        browser.logIn(asker.name());
        browser.media("forced-colors", "active");
        for (String path : List.of("/display/FIN/Audit+preparation", MENTORING + "/ask", MENTORING + "/my", MENTORING + "/profile", MENTORING + "/privacy")) {
            browser.go(path);
            browser.the("[class*=micromentoring]");
            keyboard.walk();
            browser.picture("forced-" + path.replaceAll("\\W+", "-") + "-" + width);
        }
    }

    private void my(NewUser who) {
        browser.logIn(who.name()).go(MENTORING + "/my");
        browser.the(".micromentoring-request[data-ready]");
    }

    /** From the directory in the page to the form. */
    private void find(NewUser who) {
        String ask = ".micromentoring-card-actions a[aria-label*=\"" + who.fullName() + "\"]";
        keyboard.to(".micromentoring-filters [name=q]").press(who.fullName());
        browser.until(it -> browser.all(".micromentoring-results[aria-busy]").isEmpty() && !browser.all(ask).isEmpty()
            && !browser.the("[data-micromentoring-announce]").getAttribute("textContent").isEmpty());
        keyboard.focusIs(".micromentoring-filters [name=q]").to(ask).press(Keys.ENTER);
        browser.the(".micromentoring-request[data-ready] .micromentoring-send");
    }

    private void ask(NewUser who) {
        browser.logIn(asker.name()).go("/display/HOME/Find+a+mentor");
        browser.the(".micromentoring-directory[data-ready] .micromentoring-card");
        find(who);
        send();
    }

    private void send() {
        keyboard.to("#micromentoring-ask-goal").press(GOAL).to(".micromentoring-send").press(Keys.ENTER);
        browser.until(it -> browser.address().contains("/my"));
        keyboard.told(TOLD, "Sent to");
    }

    private static String form(String action) {
        return "form[data-path$='/" + action + "']";
    }

    private static String button(String action) {
        return form(action) + " [type=submit]";
    }

    private static String summary(String action) {
        return "details:has(" + form(action) + ") > summary";
    }

    /** In both themes; the wide window is looked at by the first week. */
    private void look(String name) {
        if (width == 320) {
            for (String mode : List.of("dark", "light")) {
                browser.mode(mode);
                browser.picture("keyboard-" + name + "-" + mode);
                browser.mustBeAccessible("[class*=micromentoring]");
            }
            assertEquals("pixels to scroll sideways at " + name, 0, browser.overflow());
        }
    }

    private long publish(NewUser who) {
        Caller caller = new Caller(site, who.name());
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
