package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The main job from end to end, as the people who live it: from the fresh install to the first yes. */
public class FirstWeekIT {
    private static final String MENTORING = "/plugins/servlet/mentoring";
    private static final String PAGE = "/display/FIN/Audit+preparation";
    private static final String SKILL = "Reviewing audit samples";
    private static final String SKILL_IN_GERMAN = "Pr\u00fcfungsstichproben durchsehen";
    private static final String GOAL = "I must review an audit sample on Thursday and have never done it";
    private static final List<String> MENTORS = List.of("hr", "spaceadmin", "kollegin");

    private Node node;
    private Browser browser;
    private Set<Thread> before = Set.of();

    @Before
    public void install() {
        before = Thread.getAllStackTraces().keySet();
        node = SharedNode.start("journey", 20);
        browser = Browser.open(node.options().baseUrl());
    }

    @After
    public void close() {
        if (browser != null) {
            browser.close();
        }
        node.plugin().disable();
        List<String> left = threadsOfThePlugin();
        for (int second = 0; second < 15 && !left.isEmpty(); second++) {
            pause();
            left = threadsOfThePlugin();
        }
        node.close();
        assertEquals("threads that outlive the plugin", List.of(), left);
    }

    @Test
    public void fromTheInstallToTheFirstYes() {
        theAdministratorReadsTheFirstPage();
        theAdministratorBringsTheSkillsOfTheCompany();
        MENTORS.forEach(this::aColleagueOffersToHelp);
        anEmployeeFindsThemOnAPageOfTheWiki();
        theEmployeeAsksWithTheKeyboardAlone();
        oneMentorSaysYes();
        theEmployeeSeesWhoHelps();
        theOthersAreToldThatItIsNoLongerNeeded();
    }

    private void theAdministratorReadsTheFirstPage() {
        browser.logIn("admin").go(MENTORING + "/admin").confirmPassword("admin");
        browser.untilText("h1", "getting started");
        look("1-first-page");
    }

    private void theAdministratorBringsTheSkillsOfTheCompany() {
        browser.go(MENTORING + "/admin/vocabulary").confirmPassword("admin");
        browser.the("input[type=file]").sendKeys(csv().toString());
        browser.click(".micromentoring-import form button[type=submit]");
        browser.untilText(".micromentoring-preview tbody", SKILL);
        look("2-vocabulary");
        browser.click("[data-do=import]");
        browser.untilText(".micromentoring-state", "4");
        browser.until(it -> !browser.the(".micromentoring-progress").findElement(By.tagName("progress")).isDisplayed());
    }

    private void aColleagueOffersToHelp(String who) {
        browser.logIn(who).go(MENTORING + "/profile");
        WebElement field = browser.the("#profile-add-offered");
        field.sendKeys("sample rev");
        String skill = who.equals("kollegin") ? SKILL_IN_GERMAN : SKILL;
        browser.untilText("#profile-found-offered", skill);
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.untilText("[data-kind=offered]", skill);
        browser.click("label[for=profile-consent]");
        browser.click("[data-publish=yes]");
        browser.the(".micromentoring-profile .aui-message-success");
        if (who.equals("hr")) {
            look("3-profile");
        }
    }

    private void anEmployeeFindsThemOnAPageOfTheWiki() {
        browser.logIn("employee").go(PAGE);
        browser.the(".micromentoring-filters input[name=q]").sendKeys("audit samples");
        browser.until(it -> browser.all(".micromentoring-card").size() == MENTORS.size());
        look("4-on-a-page");
        browser.go(MENTORING + "/directory?skill=Reviewing+audit+samples");
        browser.until(it -> browser.all(".micromentoring-card").size() == MENTORS.size());
        look("5-directory");
        picturesForTheDocuments("5-directory-light", "directory.png");
    }

    private void theEmployeeAsksWithTheKeyboardAlone() {
        browser.go(PAGE);
        browser.tabTo(".micromentoring-ask-form input[name=goal]").sendKeys(GOAL, Keys.ENTER);
        browser.the("#micromentoring-ask-topic");
        browser.tabTo("#micromentoring-ask-topic").sendKeys(SKILL, Keys.ENTER);
        browser.the(".micromentoring-send");
        assertEquals("the sentence came along", GOAL, browser.the("#micromentoring-ask-goal").getAttribute("value"));
        assertEquals("three are asked at once", MENTORS.size(), browser.all("[name=mentors]:checked").size());
        look("6-ask");
        browser.tabTo(".micromentoring-send").sendKeys(Keys.ENTER);
        browser.until(it -> browser.address().contains("/my"));
        browser.untilText(".micromentoring-told", "Sent to");
        look("7-waiting");
    }

    private void oneMentorSaysYes() {
        browser.logIn("hr").go(MENTORING + "/my");
        browser.untilText(".micromentoring-goal", GOAL);
        look("8-inbox");
        browser.click("form[data-path$='/accept'] button[type=submit]");
        browser.untilText(".micromentoring-told", "You said yes");
        browser.untilText("body", "You help Ella Marsh");
        look("9-yes");
    }

    private void theEmployeeSeesWhoHelps() {
        browser.logIn("employee").go(MENTORING + "/my");
        browser.untilText("body", "Hanna Lindqvist helps you");
        look("10-helped");
    }

    private void theOthersAreToldThatItIsNoLongerNeeded() {
        browser.logIn("kollegin").go(MENTORING + "/my");
        assertTrue("nothing to do any more", browser.all("form[data-path$='/accept']").isEmpty());
        look("11-no-longer-needed");
    }

    /** The page as it is now: pictures in light, dark and narrow, axe, console. What was typed stays typed. */
    private void look(String name) {
        for (String mode : List.of("light", "dark")) {
            browser.mode(mode);
            browser.picture(name + "-" + mode);
            browser.mustBeAccessible("[class*=micromentoring]");
        }
        browser.mode("light");
        browser.width(320);
        browser.picture(name + "-320");
        assertEquals("pixels to scroll sideways at 320 on " + browser.address().toLowerCase(Locale.ROOT), 0, browser.overflow());
        browser.mustBeAccessible("[class*=micromentoring]");
        browser.width(640);
        assertEquals("pixels to scroll sideways when enlarged twice on " + browser.address().toLowerCase(Locale.ROOT), 0, browser.overflow());
        browser.width(1280);
        browser.mustBeQuiet();
    }

    /** Other nodes of these tests may have theirs. */
    private List<String> threadsOfThePlugin() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread)).map(Thread::getName)
            .filter(name -> name.startsWith("mentoring")).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path csv() {
        try {
            return Path.of(FirstWeekIT.class.getResource("/journey/vocabulary.csv").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only when asked with -Dscreenshots=docs, so that a build changes no file of the project. */
    private static void picturesForTheDocuments(String name, String file) {
        if ("docs".equals(System.getProperty("screenshots"))) {
            try {
                Path target = Path.of(System.getProperty("host.target", "target"));
                Path images = target.toAbsolutePath().getParent().getParent().getParent().resolve("docs/images");
                Files.createDirectories(images);
                Files.copy(target.resolve("screenshots/" + name + ".png"), images.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
