package org.micromentoring.host.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class ForgeryRuleTest {
    private static final String SITE = "http://wiki.example:1990";

    @Test
    public void letsReadingPass() {
        assertTrue(passes("GET", "origin", "http://evil.example"));
        assertTrue(passes("HEAD"));
    }

    @Test
    public void letsJsonOfThisSitePass() {
        assertTrue(passes("POST", "content-type", "application/json", "origin", SITE));
        assertTrue(passes("DELETE", "content-type", "application/json; charset=utf-8"));
    }

    @Test
    public void demandsTheTokenForWhatAFormCanSend() {
        for (String type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain;charset=UTF-8", "TEXT/PLAIN"}) {
            assertFalse(type, passes("POST", "content-type", type));
            assertTrue(type, passes("POST", "content-type", type, "x-atlassian-token", "no-check"));
        }
        assertFalse("no type at all", passes("DELETE"));
        assertFalse("another word", passes("DELETE", "x-atlassian-token", "nocheck"));
    }

    @Test
    public void refusesOtherOriginsEvenWithTheToken() {
        assertFalse(passes("POST", "content-type", "application/json", "x-atlassian-token", "no-check", "origin", "http://evil.example"));
        assertFalse("another port", passes("POST", "content-type", "application/json", "origin", "http://wiki.example:1991"));
        assertFalse("another scheme", passes("POST", "content-type", "application/json", "origin", "https://wiki.example:1990"));
        assertFalse("sandboxed page", passes("POST", "content-type", "application/json", "origin", "null"));
        assertFalse("by referer", passes("POST", "content-type", "application/json", "referer", "http://evil.example/page"));
        assertTrue("own referer", passes("POST", "content-type", "application/json", "referer", SITE + "/confluence/page"));
    }

    @Test
    public void countsTheBaseUrlAndNotWhatTheRequestSaysOfItself() {
        String site = ForgeryRule.originOf("https://wiki.example/confluence");
        assertEquals("https://wiki.example", site);
        Map<String, String> call = new HashMap<>(Map.of("content-type", "application/json", "host", "10.0.0.1:8090", "origin", "https://wiki.example:443"));
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", call, site)).isEmpty());
        call.put("origin", "http://10.0.0.1:8090");
        assertTrue("the connector", ForgeryRule.refusal(new ForgeryRule.Call("POST", call, site)).isPresent());
        call.putAll(Map.of("origin", "https://evil.example", "x-forwarded-proto", "https", "x-forwarded-host", "evil.example"));
        assertTrue("a header that anybody can send", ForgeryRule.refusal(new ForgeryRule.Call("POST", call, site)).isPresent());
    }

    @Test
    public void knowsTheNamesOfThisMachine() {
        Map<String, String> call = Map.of("content-type", "application/json", "origin", "http://127.0.0.1:1990");
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", call, "http://localhost:1990")).isEmpty());
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", call, "http://localhost:1991")).isPresent());
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", Map.of("content-type", "application/json", "origin", "http://127.0.0.1.evil.example:1990"),
                "http://localhost:1990")).isPresent());
    }

    private static boolean passes(String method, String... headers) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return ForgeryRule.refusal(new ForgeryRule.Call(method, map, SITE)).isEmpty();
    }
}
