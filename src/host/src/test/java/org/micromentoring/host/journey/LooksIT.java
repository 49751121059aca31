package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;

/** Each page of the descriptor, and wiki pages with our macros: light, dark and narrow, without a breach of WCAG 2.1 AA. */
@RunWith(Parameterized.class)
public class LooksIT {
    private static Browser browser;
    private static String signedIn = "";

    /** Somebody who helps, and with what. */
    private record Sample(String mentor, String skill) {
        static Sample first() {
            try {
                JsonNode found = new ObjectMapper().readTree(new Caller(SharedNode.get().options().baseUrl(), "employee")
                    .get("/rest/mentoring/1.0/directory?limit=1").body()).path("mentors").path(0);
                return new Sample(found.path("id").asText(), found.path("skills").path(0).path("id").asText());
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final Sample SAMPLE = Sample.first();

    @Parameterized.Parameter
    public String path;
    @Parameterized.Parameter(1)
    public String who;

    /** Pages come from the descriptor, so that a new one is looked at without anybody thinking of it. */
    @Parameterized.Parameters(name = "{0} as {1}")
    public static List<Object[]> pages() {
        List<Object[]> pages = new ArrayList<>();
        Matcher pattern = Pattern.compile("<url-pattern>([^<*]+)</url-pattern>").matcher(SharedNode.descriptor());
        while (pattern.find()) {
            boolean administration = pattern.group(1).startsWith("/mentoring/admin") || pattern.group(1).contains("vocabulary");
            String sample = pattern.group(1).equals("/mentoring/suggest") ? "?mentor={mentor}" : "";
            pages.add(new Object[] {"/plugins/servlet" + pattern.group(1) + sample, administration ? "admin" : "employee"});
        }
        pages.add(new Object[] {"/plugins/servlet/mentoring/profile/{mentor}", "employee"});
        pages.add(new Object[] {"/plugins/servlet/mentoring/ask?skill={skill}", "employee"});
        pages.add(new Object[] {"/plugins/servlet/mentoring/directory?q=nobody-is-called-so", "employee"});
        pages.add(new Object[] {"/display/HOME/Find+a+mentor", "employee"});
        pages.add(new Object[] {"/display/HOME/Learning+at+work", "employee"});
        pages.add(new Object[] {"/display/FIN/Audit+preparation", "employee"});
        pages.add(new Object[] {"/display/FIN/Newcomers+in+finance", "kollegin"});
        pages.add(new Object[] {"/display/FIN/Month-end+close", "mentor"});
        return pages;
    }

    static String address(String path) {
        return path.replace("{mentor}", SAMPLE.mentor()).replace("{skill}", SAMPLE.skill());
    }

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
    public void isAccessibleInLightDarkAndNarrow() {
        if (!signedIn.equals(who)) {
            browser.logIn(who);
            signedIn = who;
        }
        String address = address(path);
        String name = path.replaceAll("^/(plugins/servlet|display)/", "").replaceAll("\\W+", "-").replaceAll("-$", "").toLowerCase(java.util.Locale.ROOT);
        for (String mode : List.of("light", "dark")) {
            browser.width(1280);
            browser.go(address).confirmPassword(who);
            browser.theme(mode);
            browser.the("[class*=micromentoring]");
            browser.script("document.querySelectorAll('[class*=micromentoring] details').forEach(function (it) { it.open = true; });");
            browser.picture(name + "-" + mode);
            assertEquals("macros of the page", 0, browser.all("body").stream().filter(it -> it.getText().contains("Unknown macro")).count());
            browser.mustBeAccessible("[class*=micromentoring]");
            browser.mustBeQuiet();
        }
        browser.width(320);
        browser.go(address);
        browser.the("[class*=micromentoring]");
        browser.picture(name + "-320");
        assertEquals("pixels to scroll sideways at 320 on " + path, 0, browser.overflow());
    }
}
