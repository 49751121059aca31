package org.micromentoring.skill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.junit.Test;

public class TopicTest {
    @Test
    public void readsWhatItWrites() {
        assertEquals("skill:12", Topic.skill(12).toString());
        assertEquals(Optional.of(Topic.skill(12)), Topic.parse("skill:12"));
        assertEquals(Optional.of(Topic.role(3)), Topic.parse(Topic.role(3).toString()));
    }

    @Test
    public void refusesRubbish() {
        for (String text : Arrays.asList(null, "", "skill", "skill:", "skill:0", "skill:-1", "skill:01", "skill:1 ", "Skill:1", "roles:1",
            "skill:99999999999999999999", "skill:\u0661")) {
            assertEquals(text, Optional.empty(), Topic.parse(text));
        }
        assertThrows(IllegalArgumentException.class, () -> Topic.skill(0));
    }
}
