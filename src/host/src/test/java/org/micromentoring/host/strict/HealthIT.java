package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;

/** The health page tells the truth about jobs, nodes and what is switched off. */
public class HealthIT {
    private static final String PLUGIN = "org.micromentoring.confluence:";

    private final Caller admin = new Caller(SharedNode.get().options().baseUrl(), "admin");

    @Test
    public void namesEveryJobAndHowItsLastRunWas() {
        Matcher jobs = Pattern.compile("<job-config key=\"([^\"]+)\"").matcher(SharedNode.descriptor());
        int before = lines("look");
        int found = 0;
        while (jobs.find()) {
            found++;
            SharedNode.get().jobs().run(jobs.group(1)).orElseThrow();
        }
        assertTrue("jobs in the descriptor: " + found, found >= 6);
        String page = page();
        assertEquals(page, found, page.split("Job: ", -1).length - 1);
        assertFalse("a key without a text", page.contains("micromentoring.admin.health"));
        assertEquals("each has run", found, page.split("It last ended well on", -1).length - 1);
        assertTrue(lines("look") <= before);
    }

    @Test
    public void namesThisNodeAndItsIndex() {
        assertTrue(page(), page().matches("(?s).*-[0-9a-f]{4} holds \\d+ mentors in its directory, read as a whole on .*"));
    }

    @Test
    public void saysWhatItMeansThatAPartIsSwitchedOff() {
        assertTrue(page().contains("All parts are switched on."));
        admin.json("POST", "/host/plugin?do=off&module=" + PLUGIN + "micromentoring-requests", "");
        try {
            assertTrue(page(), page().contains("The job micromentoring-requests is switched off."));
            assertEquals(1, lines("act"));
        } finally {
            admin.json("POST", "/host/plugin?do=on&module=" + PLUGIN + "micromentoring-requests", "");
        }
        assertEquals(page(), 0, lines("act"));
    }

    private int lines(String level) {
        return page().split("data-level=\"" + level + "\"", -1).length - 1;
    }

    private String page() {
        return admin.get("/plugins/servlet/mentoring/admin/health").body();
    }
}
