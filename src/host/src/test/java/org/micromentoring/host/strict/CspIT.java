package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;

/** The Content-Security-Policy: on every HTML answer, strict, and a journey that breaks it fails. */
public class CspIT {
    private static final List<String> OTHERS = List.of("/", "/login.action", "/nowhere", "/plugins/servlet/none", "/rest/mentoring/1.0/none",
            "/display/HOME/Find+a+mentor", "/admin/general.action", "/pages/viewpage.action?pageId=1", "/display/HOME/No+such+page");

    @Test
    public void everyHtmlAnswerHasThePolicy() {
        List<String> wrong = new ArrayList<>();
        for (String path : addresses()) {
            for (String who : List.of("", "employee", "stranger", "admin", "former")) {
                HttpResponse<String> answer = new Caller(base(), who).send("GET", path, "", "Accept", "text/html");
                String policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
                if (!isStrict(policy) || answer.headers().allValues("Content-Security-Policy").size() != 1) {
                    wrong.add(path + " as " + who + " (" + answer.statusCode() + "): " + policy);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    public void allowsNothingInlineAndNothingFromElsewhere() {
        String policy = new Caller(base(), "").get("/login.action").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy, isStrict(policy));
        assertEquals("the only address that is not ours", 1, policy.split("data:", -1).length - 1);
        assertTrue("pictures within AUI's styles", policy.contains("img-src 'self' data:;"));
    }

    @Test
    public void aJourneyThatBreaksThePolicyFails() {
        for (String breach : List.of(
                "var it = document.createElement('script'); it.textContent = 'window.executed = 1'; document.body.appendChild(it);",
                "var it = document.createElement('div'); it.setAttribute('style', 'color: red'); document.body.appendChild(it);",
                "var it = document.createElement('a'); it.href = 'javascript:window.executed=1'; document.body.appendChild(it); it.click();")) {
            Browser browser = Browser.open(base()).go("/login.action");
            browser.script(breach);
            assertEquals("executed", null, browser.script("return window.executed"));
            AssertionError failure = assertThrows(breach, AssertionError.class, browser::close);
            assertTrue(failure.getMessage(), failure.getMessage().contains("Content Security Policy"));
        }
    }

    @Test
    public void browsersReportWhatTheyRefuse() {
        Browser browser = Browser.open(base()).go("/login.action");
        int before = reports();
        browser.script("var it = document.createElement('img'); it.src = 'https://elsewhere.example/x.png'; document.body.appendChild(it);");
        browser.until(it -> reports() > before);
        assertThrows(AssertionError.class, browser::close);
    }

    private static boolean isStrict(String policy) {
        return policy.contains("default-src 'none'") && policy.contains("script-src 'self';") && policy.contains("style-src 'self';")
                && policy.contains("object-src 'none'") && policy.contains("base-uri 'none'") && policy.contains("form-action 'self'")
                && policy.contains("frame-ancestors 'self'") && policy.contains("report-uri /confluence/host/csp") && !policy.contains("unsafe");
    }

    private static int reports() {
        return new Caller(base(), "").get("/host/csp").body().split("csp-report", -1).length - 1;
    }

    private static List<String> addresses() {
        List<String> all = new ArrayList<>(OTHERS);
        Matcher pages = Pattern.compile("<url-pattern>([^<]+)</url-pattern>").matcher(SharedNode.descriptor());
        while (pages.find()) {
            all.add("/plugins/servlet" + pages.group(1).replace("*", "987654321"));
        }
        return all;
    }

    private static String base() {
        return SharedNode.get().options().baseUrl();
    }
}
