package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;

/** The same pages as others meet them: in German, on a phone, enlarged, in the theme of the system, and without scripts. */
public class OtherWaysIT {
    private static final String MENTORING = "/plugins/servlet/mentoring";
    /** What can be pressed and asks nothing of the server by itself: without scripts it would do nothing. */
    private static final String DEAD = "[class*=micromentoring] button:not([type=submit]), [class*=micromentoring] form:not([method=get]) [type=submit],"
        + " [class*=micromentoring] form[data-path] [type=submit], .micromentoring-send, [class*=micromentoring] [role=combobox]";
    private static Browser browser;

    @BeforeClass
    public static void open() {
        browser = Browser.open(SharedNode.get().options().baseUrl());
    }

    @AfterClass
    public static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void inGermanOnAPhoneWithTheThemeOfTheSystem() {
        browser.logIn("kollegin").theme("auto");
        browser.media("prefers-color-scheme", "dark");
        browser.width(320);
        for (String page : pages("employee")) {
            browser.go(page);
            browser.the("[class*=micromentoring]");
            browser.script("document.querySelectorAll('[class*=micromentoring] details').forEach(function (it) { it.open = true; });");
            assertEquals("the theme of the system on " + page, "dark", browser.script(
                "return matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.body).color.match(/\\d+/)[0] > 127 ? 'dark' : 'light'"));
            browser.picture("german" + page.replaceAll("\\W+", "-"));
            browser.mustBeAccessible("[class*=micromentoring]");
            for (int width : List.of(640, 320)) {
                browser.width(width);
                assertEquals("pixels to scroll sideways at " + width + " on " + page, 0, browser.overflow());
            }
        }
        for (String page : List.of("/display/HOME/Find+a+mentor", "/display/HOME/Learning+at+work")) {
            browser.go(page + "?device=mobile");
            browser.the("[class*=micromentoring]");
            assertEquals("pixels to scroll sideways in the app, " + page, 0, browser.overflow());
            browser.mustBeAccessible("[class*=micromentoring]");
        }
        browser.media("prefers-color-scheme", "light");
    }

    @Test
    public void withoutScriptsNothingIsDeadAndItIsSaidOnce() {
        for (String who : List.of("employee", "admin")) {
            browser.logIn(who);
            browser.width(1280);
            for (String page : pages(who)) {
                browser.scripts(true);
                browser.go(page).confirmPassword(who);
                browser.scripts(false);
                browser.go(page);
                List<String> dead = browser.all(DEAD).stream().filter(it -> it.isDisplayed()).map(it -> it.getAttribute("outerHTML")).toList();
                assertEquals("to press on " + page, List.of(), dead);
                if (page.startsWith("/plugins")) {
                    assertEquals("said on " + page, 1, browser.all("noscript .aui-message").stream().filter(it -> it.isDisplayed()).count());
                }
                browser.picture("without-scripts" + page.replaceAll("\\W+", "-"));
            }
        }
        browser.scripts(true);
    }

    /** From the descriptor, with samples where an address needs one. */
    private static List<String> pages(String who) {
        List<String> pages = new ArrayList<>();
        LooksIT.pages().stream().filter(it -> it[1].equals(who)).forEach(it -> pages.add(LooksIT.address((String) it[0])));
        if (who.equals("employee")) {
            pages.add(MENTORING + "/ask?goal=Budget");
        }
        return pages;
    }
}
