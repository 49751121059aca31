package org.micromentoring.admin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.kernel.Problem;
import org.micromentoring.program.Program;

/** Page, REST description and rule must name the same bounds; the rule is the one that counts. */
public class LimitsTest {
    private static final List<String> FIELDS = List.of("answerDays", "parallelRequests", "openNeeds", "capacity", "talksPerWeek", "maxDays");
    private static final Pattern IN_PAGE = Pattern.compile("min=\"(\\d+)\" max=\"(\\d+)\" id=\"micromentoring-(\\w+)\"");
    private static final Pattern IN_DESCRIPTION = Pattern.compile("(\\w+): \\{type: integer, minimum: (\\d+), maximum: (\\d+), description");

    @Test
    public void thePageOffersWhatTheRuleAllows() throws IOException {
        Matcher found = IN_PAGE.matcher(Files.readString(Path.of("main/resources/templates/micromentoring/admin/start.html.vm"), StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        while (found.find()) {
            seen.add(found.group(3));
            assertBounds(found.group(3), Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        }
        assertEquals(FIELDS, seen);
    }

    @Test
    public void theDescriptionOfTheServiceSaysWhatTheRuleAllows() throws IOException {
        String text = Files.readString(Path.of("../docs/openapi.yaml"), StandardCharsets.UTF_8);
        Matcher found = IN_DESCRIPTION.matcher(text.substring(text.indexOf("    Limits:"), text.indexOf("    Confirmation:")));
        List<String> seen = new ArrayList<>();
        while (found.find()) {
            seen.add(found.group(1));
            assertBounds(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        }
        assertEquals(FIELDS, seen);
    }

    private static void assertBounds(String field, int least, int most) {
        limits(field, least).within();
        limits(field, most).within();
        for (int outside : new int[] {least - 1, most + 1}) {
            Problem refused = assertThrows(field + " " + outside, Problem.class, () -> limits(field, outside).within());
            assertEquals(Map.of(field, List.of(least, most)), Map.of(refused.field(), refused.arguments()));
        }
    }

    private static Program.Limits limits(String field, int value) {
        Program.Limits usual = Program.Limits.DEFAULT;
        int[] all = {usual.answerDays(), usual.parallelRequests(), usual.openNeeds(), usual.capacity(), usual.talksPerWeek(), usual.maxDays()};
        all[FIELDS.indexOf(field)] = value;
        return new Program.Limits(all[0], all[1], all[2], all[3], all[4], all[5]);
    }
}
