package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.openqa.selenium.Keys;

/** The focus stays where one works: whoever uses the keyboard would otherwise begin at the top of the page again. */
public class KeyboardIT {
    private static final String FAVOURITE = ".micromentoring-mark[data-mark=favourite]";

    @Test
    public void markingAFavouriteKeepsTheFocusOnTheMark() {
        try (Browser browser = as("employee", "/plugins/servlet/mentoring/directory")) {
            focus(browser, FAVOURITE);
            Object before = browser.script("return document.activeElement.getAttribute('aria-pressed')");
            browser.press(Keys.ENTER);
            browser.until(it -> !before.equals(browser.the(FAVOURITE).getAttribute("aria-pressed")));
            assertEquals("favourite", browser.script("return document.activeElement.getAttribute('data-mark')"));
        }
    }

    @Test
    public void leavingAListOfSuggestionsGoesToTheNextField() {
        try (Browser browser = as("employee", "/plugins/servlet/mentoring/profile")) {
            focus(browser, "#profile-add-offered");
            browser.the("#profile-found-offered [role=option]");
            browser.press(Keys.TAB);
            assertEquals("formats", browser.script("return document.activeElement.name"));
        }
    }

    private static Browser as(String name, String path) {
        return Browser.open(SharedNode.get().options().baseUrl()).logIn(name).go(path);
    }

    private static void focus(Browser browser, String css) {
        browser.the(css);
        browser.script("document.querySelector(arguments[0]).focus()", css);
    }
}
