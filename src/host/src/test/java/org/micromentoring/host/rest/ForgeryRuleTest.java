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
    public void countsWhatTheProxySays() {
        Map<String, String> headers = Map.of("x-forwarded-proto", "https", "x-forwarded-host", "wiki.example");
        String origin = ForgeryRule.origin("http", "10.0.0.1:8090", headers);
        assertEquals("https://wiki.example", origin);
        Map<String, String> call = new HashMap<>(headers);
        call.put("content-type", "application/json");
        call.put("origin", "https://wiki.example:443");
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", call, origin)).isEmpty());
        call.put("origin", "http://wiki.example");
        assertTrue(ForgeryRule.refusal(new ForgeryRule.Call("POST", call, origin)).isPresent());
    }

    private static boolean passes(String method, String... headers) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        return ForgeryRule.refusal(new ForgeryRule.Call(method, map, SITE)).isEmpty();
    }
}
