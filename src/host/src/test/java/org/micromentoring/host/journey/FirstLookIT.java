package org.micromentoring.host.journey;

import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;

/** A browser is there, and the host's own frame is sound; everything after this looks at our pages. */
public class FirstLookIT {
    @Test
    public void theLogInPageIsAccessibleAndSaysWhatItIs() {
        try (Browser browser = Browser.open(SharedNode.get().options().baseUrl())) {
            browser.go("/login.action");
            assertTrue(browser.the("body").getText().contains("not Confluence"));
            browser.mustBeQuiet();
            browser.picture("log-in");
        }
    }
}
