package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.browser.Browser;
import org.micromentoring.host.wiki.WikiSite;

/** Hostile words in every field, looked at in a browser that listens: nothing runs, and the words can be read as they are. */
public class NeverExecutedIT {
    /** Ends whatever it may stand in, then calls. */
    private static final String WORDS = "\"'`></a></textarea></title></script><script>" + HostileStrings.CALL + "</script><img src=x onerror=" + HostileStrings.CALL + "> $v #set($x=1) {0} ${7*7}";
    private static final String SHORT = "\"'></option><img src=x onerror=" + HostileStrings.CALL + ">";

    private static Node node;
    private static Site site;
    private static String mentor;
    private static String mentee;
    private static long skill;
    private static long profile;
    private static long need;

    private final List<String> breaches = new ArrayList<>();

    @BeforeClass
    public static void storeHostileWordsEverywhere() {
        node = SharedNode.start("never", 20);
        site = new Site(node.options().baseUrl());
        mentor = "mentor";
        mentee = "employee";
        WikiSite wiki = node.services().get(WikiSite.class);
        for (String who : List.of(mentor, mentee)) {
            wiki.peopleChanges().setFullName(wiki.people().byName(who).orElseThrow().getKey().getStringValue(), SHORT + " " + who);
        }
        skill = site.json("POST", "admin", "/skills", written(Map.of("names", Map.of("en", SHORT + " skill", "de", SHORT + " de"), "synonyms", List.of(SHORT + " synonym")))).is(201).json().path("id").asLong();
        long child = site.json("POST", "admin", "/skills", written(Map.of("names", Map.of("en", SHORT + " child"), "parent", skill))).is(201).json().path("id").asLong();
        long role = site.json("POST", "admin", "/roles", written(Map.of("name", SHORT + " role", "synonyms", List.of(SHORT + " role synonym")))).is(201).json().path("id").asLong();
        site.json("POST", mentee, "/suggestions", written(Map.of("name", SHORT + " missing"))).is(201);
        ObjectNode form = Site.JSON.createObjectNode();
        form.put("revision", site.get(mentor, "/profiles/me").json().path("revision").asInt()).put("headline", WORDS).put("department", SHORT)
            .put("location", SHORT).put("jobTitle", SHORT).put("publish", true).put("consent", "1");
        ArrayNode offered = form.putArray("offered");
        offered.addObject().put("skill", skill).put("note", SHORT);
        offered.addObject().put("skill", child).put("note", SHORT);
        form.putArray("roles").addObject().put("role", role);
        profile = site.json("PUT", mentor, "/profiles/me", written(form)).is(200).json().path("id").asLong();
        ask();
    }

    private static void ask() {
        Map<String, Object> question = Map.of("topic", "skill:" + skill, "goal", WORDS, "format", "short", "mentors", List.of(profile));
        JsonNode first = site.json("POST", mentee, "/needs", written(question)).is(200).json();
        String one = "/requests/" + first.path("requests").path(0).path("id").asLong();
        site.json("POST", mentor, one + "/ask-back", written(Map.of("question", WORDS))).is(200);
        site.json("POST", mentee, one + "/answer", written(Map.of("answer", WORDS))).is(200);
        site.json("POST", mentor, one + "/decline", written(Map.of("cause", "other", "words", WORDS))).is(200);
        String two = "/requests/" + site.json("POST", mentee, "/needs", written(question)).is(200).json().path("requests").path(0).path("id").asLong();
        site.json("POST", mentor, two + "/accept", "{}").is(200);
        need = site.json("POST", mentee, "/needs", written(question)).is(200).json().path("id").asLong();
        site.json("POST", "hr", "/tips", written(Map.of("mentor", profile, "userName", mentee, "topic", "skill:" + skill, "words", WORDS))).is(204);
        site.json("POST", "hr", "/invitations", written(Map.of("skill", skill, "userName", mentee))).is(204);
    }

    @AfterClass
    public static void stop() {
        node.close();
    }

    @Test
    public void nothingRunsOnAnyPageOfAnybody() {
        String hostile = Site.encoded(WORDS);
        List<String> queries = List.of("", "?q=" + hostile + "&skill=" + hostile + "&role=" + hostile + "&department=" + hostile + "&group=" + hostile + "&from=" + hostile + "&layout=" + hostile
            + "&goal=" + hostile + "&topic=" + hostile + "&show=roles&page=" + hostile + "&done=" + hostile + "&sent=" + hostile + "&" + hostile + "=" + hostile);
        try (Browser browser = Browser.open(site.base()).expectRefusal(400).expectRefusal(401).expectRefusal(403).expectRefusal(404)) {
            Recorder recorder = Recorder.in(browser);
            for (String who : List.of(mentor, mentee, "admin")) {
                browser.logIn(who);
                for (String page : HostileHttpIT.pages()) {
                    for (String query : queries) {
                        open(browser, recorder, who, page.replace("/1", "/" + profile) + query);
                    }
                }
                open(browser, recorder, who, "/plugins/servlet/mentoring/ask?skill=" + skill + "&mentor=" + profile);
                open(browser, recorder, who, "/plugins/servlet/mentoring/invite?skill=" + skill);
                open(browser, recorder, who, "/plugins/servlet/mentoring/suggest?mentor=" + profile);
                open(browser, recorder, who, "/plugins/servlet/mentoring/my?sent=" + need);
                open(browser, recorder, who, "/plugins/servlet/mentoring/directory?skill=" + skill + "&layout=list");
            }
            readable(browser);
            completions(browser, recorder);
        }
        assertEquals(breaches.size() + " breach(es)", "", String.join("\n", breaches));
    }

    /** A recorder that hears nothing proves nothing. */
    @Test
    public void theRecorderHears() {
        Browser browser = Browser.open(site.base());
        try {
            Recorder recorder = Recorder.in(browser);
            browser.logIn(mentee).go("/plugins/servlet/mentoring/directory");
            assertEquals(List.of(), recorder.heard());
            browser.script("var d = document.createElement('div'); document.body.appendChild(d); d.innerHTML = arguments[0]; hostileRan(1);", SHORT);
            browser.until(it -> recorder.heard().stream().anyMatch(heard -> heard.toString().startsWith("handler onerror")));
            assertTrue(recorder.heard().contains("a hostile text ran"));
        } finally {
            // Not closed as others are: it complains, as it should.
            browser.driver().quit();
        }
    }

    private void open(Browser browser, Recorder recorder, String who, String path) {
        browser.go(path);
        browser.confirmPassword(who);
        browser.until(it -> "complete".equals(browser.script("return document.readyState")));
        recorder.provoke();
        recorder.heard().forEach(heard -> breaches.add(who + " " + path.substring(0, Math.min(80, path.length())) + ": " + heard));
        if (!browser.address().startsWith(site.base())) {
            breaches.add(who + " " + path + " leads to " + browser.address());
        }
    }

    /** The words stand there letter by letter. */
    private void readable(Browser browser) {
        browser.logIn(mentee).go("/plugins/servlet/mentoring/profile/" + profile);
        String text = browser.script("return document.body.textContent").toString();
        for (String wanted : List.of(SHORT + " skill", SHORT + " mentor", WORDS)) {
            if (!text.contains(wanted)) {
                breaches.add("the profile does not show " + wanted + " but " + text);
            }
        }
        browser.go("/plugins/servlet/mentoring/my");
        if (!browser.script("return document.body.textContent").toString().contains(WORDS)) {
            breaches.add("the page of " + mentee + " does not show the goal as it was typed");
        }
    }

    /** Lists that scripts make while one types. */
    private void completions(Browser browser, Recorder recorder) {
        for (String page : List.of("/plugins/servlet/mentoring/vocabulary", "/plugins/servlet/mentoring/profile", "/plugins/servlet/mentoring/invite", "/plugins/servlet/mentoring/ask",
            "/plugins/servlet/mentoring/directory")) {
            browser.logIn("admin").go(page);
            browser.all("input[type=text], input[type=search], input:not([type])").stream().filter(it -> it.isDisplayed() && it.isEnabled()).limit(4).forEach(field -> {
                field.clear();
                field.sendKeys("\"'></option");
            });
            browser.script("return fetch(AJS.contextPath() + '/rest/mentoring/1.0/skills?q=x').then(function () { return 1; });");
            recorder.heard().forEach(heard -> breaches.add("typing on " + page + ": " + heard));
        }
    }

    private static String written(Object value) {
        return Site.written(Site.JSON.valueToTree(value));
    }
}
