package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.micromentoring.host.browser.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has nothing but a keyboard: real keys only, and at every stop it must be seen where the focus is. */
final class Keyboard {
    private static final String SCRIPT = script();
    private static final int SPARE = 12;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
        browser.media("prefers-reduced-motion", "reduce");
    }

    private static String script() {
        try (InputStream in = Keyboard.class.getResourceAsStream("/journey/keyboard.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the Tab key, forwards or back, whichever way it lies. */
    Keyboard to(String css) {
        browser.the(css);
        call("begin()");
        long steps = (Long) call("steps(arguments[0])", css);
        assertTrue("the Tab key does not stop at " + css + " on " + browser.address(), steps > -1000);
        boolean on = steps > 0;
        tab(on, Math.abs(steps));
        // A date is several stops, and a list that scrolls is one more than can be counted.
        for (int more = 0; more < SPARE && !isOn(css); more++) {
            tab(on, 1);
        }
        focusIs(css);
        assertEquals("on the way to " + css + " on " + browser.address(), List.of(), call("told()"));
        return this;
    }

    Keyboard press(CharSequence... keys) {
        browser.press(keys);
        return this;
    }

    /** Waits, as what is pressed asks the service; then the focus is here, and can be seen. */
    Keyboard focusIs(String css) {
        browser.until(it -> isOn(css));
        assertEquals("focus on " + css + " on " + browser.address(), "", call("judge()"));
        return this;
    }

    /** The focus was moved to what says this; so it is read out, and the next Tab goes on from there. */
    Keyboard told(String css, String words) {
        browser.untilText(css, words);
        focusIs(css);
        assertTrue("is announced", (Boolean) browser.script("return !!document.activeElement.closest('[role=status], [role=alert]')"));
        return this;
    }

    /** From the top of a fresh page through all of it and back: each stop is reached, in the order in which one reads, and is seen. */
    Keyboard walk() {
        call("begin()");
        assertEquals("a fresh page", "the focus is lost", call("judge()"));
        long stops = (Long) call("stops().length");
        for (boolean on : List.of(true, false)) {
            call("begin()");
            tab(on, stops - (on ? 0 : 1));
            List<?> faults = (List<?>) call(on ? "walked()" : "told()");
            assertEquals((on ? "through " : "back through ") + browser.address(), List.of(), faults);
        }
        return this;
    }

    private boolean isOn(String css) {
        return (Boolean) browser.script("return document.activeElement.matches(arguments[0])", css);
    }

    private void tab(boolean on, long times) {
        if (times > 0) {
            Actions keys = new Actions(browser.driver());
            String tabs = Keys.TAB.toString().repeat((int) times);
            (on ? keys.sendKeys(tabs) : keys.keyDown(Keys.SHIFT).sendKeys(tabs).keyUp(Keys.SHIFT)).perform();
        }
    }

    private Object call(String what, Object... arguments) {
        return browser.script(SCRIPT + "\nreturn window.testKeyboard." + what + ";", arguments);
    }
}
