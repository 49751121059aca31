package org.micromentoring.profile.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.viewer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileFixture;
import org.micromentoring.profile.ProfileRoom;
import org.micromentoring.profile.ProfileSkill;

/** What is sent is stored as typed, or refused with the name of its member; from JSON to the table and back. */
public class ProfileFormTest {
    /** Script, template, SQL, line breaks, formula, right-to-left mark, beyond the BMP. */
    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "$v.name() #if(true)x#end ${7*7}", "'; DROP TABLE x; --",
        "a\r\nSet-Cookie: b", "=HYPERLINK(\"http://x\")", "\u202eabc\u200f", "\ud83d\ude80 \ud835\udd4f", " leading and trailing ", "\u00e9 e\u0301");

    private final ObjectMapper json = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    private final Viewer ann = viewer(ANN);
    private ProfileRoom room;

    @Before
    public void start() {
        room = new ProfileRoom(ProfileFixture::postgresql);
    }

    @After
    public void stop() {
        room.close();
    }

    @Test
    public void theShortestBodyPublishes() {
        Profile profile = put("{\"offered\": [{\"skill\": " + room.auditing + "}], \"publish\": true, \"consent\": \"1\"}");
        assertEquals(Profile.State.ACTIVE, profile.state());
        assertEquals(List.of(ProfileSkill.offered(room.auditing)), profile.offered());
    }

    @Test
    public void whatIsReadMayBeSentBackAsItIs() throws IOException {
        Profile first = put("{\"headline\": \"Hello\", \"offered\": [{\"skill\": " + room.auditing + ", \"level\": 3, \"note\": \"n\"}],"
            + "\"wanted\": [{\"skill\": " + room.writing + "}], \"roles\": [{\"role\": " + room.auditor + "}], \"workFrom\": \"22:00\","
            + "\"workTo\": \"24:00\", \"onlyMe\": [\"hours\"], \"languages\": [\"PT-br\", \"de\"], \"publish\": true, \"consent\": \"1\"}");
        assertEquals(List.of("pt-BR", "de"), first.about().languages());
        String read = json.writeValueAsString(OwnProfileJson.of(room.profiles.named(ann, first)));
        assertEquals(first, put(read));
    }

    @Test
    public void storesHostileTextAsTyped() {
        int revision = 0;
        for (String text : HOSTILE) {
            ObjectNode body = json.createObjectNode().put("revision", revision);
            List.of("headline", "department", "location", "jobTitle").forEach(field -> body.put(field, text));
            body.putArray("offered").addObject().put("skill", room.auditing).put("note", text);
            revision = put(body.toString()).revision();
            Profile stored = room.transactions.run(() -> room.store.of(ANN.key())).orElseThrow();
            assertEquals(new Profile.About(text, text, text, text, List.of("en")), stored.about());
            assertEquals(text, stored.offered().get(0).note());
        }
    }

    @Test
    public void refusesWhatCannotBeStoredAndNamesTheField() {
        Map<String, Integer> limits = Map.of("headline", 200, "department", 100, "location", 100, "jobTitle", 100);
        limits.forEach((field, limit) -> {
            for (String bad : List.of("x".repeat(limit + 1), "a\0b", "half \ud83d", "\ude80")) {
                refused(field, json.createObjectNode().put(field, bad).toString());
            }
            ObjectNode longest = json.createObjectNode().put("revision", revision()).put(field, "\u00fc".repeat(limit));
            put(longest.toString());
        });
    }

    @Test
    public void namesTheMemberThatIsWrong() {
        refused("capacity", "{\"capacity\": -1}");
        refused("capacity", "{\"capacity\": 21}");
        refused("talksPerWeek", "{\"talksPerWeek\": 21}");
        refused("formats", "{\"formats\": [\"telepathy\"]}");
        refused("formats", "{\"formats\": [null]}");
        refused("channels", "{\"channels\": [\"\"]}");
        refused("onlyMe", "{\"onlyMe\": [\"headline\"]}");
        refused("zone", "{\"zone\": \"Mars/Olympus\"}");
        refused("workingDays", "{\"workingDays\": []}");
        refused("workingDays", "{\"workingDays\": [8]}");
        refused("workFrom", "{\"workFrom\": \"25:00\"}");
        refused("workTo", "{\"workFrom\": \"09:00\", \"workTo\": \"09:00\"}");
        refused("languages", "{\"languages\": [\"not a language\"]}");
        refused("languages", "{\"languages\": [\"\"]}");
        refused("offered", "{\"offered\": [{\"skill\": 0}]}");
        refused("offered", "{\"offered\": [{\"skill\": " + room.auditing + ", \"level\": 5}]}");
        refused("offered", "{\"offered\": [{\"skill\": " + room.auditing + ", \"note\": \"" + "x".repeat(201) + "\"}]}");
        refused("wanted", "{\"wanted\": [null]}");
        refused("roles", "{\"roles\": [{\"role\": -5}]}");
        refused("consent", "{\"offered\": [{\"skill\": " + room.auditing + "}], \"publish\": true}");
    }

    @Test
    public void whatIsNotSentStays() {
        Profile first = put("{\"headline\": \"Hello\", \"capacity\": 5}");
        Profile second = put("{\"revision\": " + first.revision() + ", \"department\": \"Finance\"}");
        assertEquals("Hello", second.about().headline());
        assertEquals(5, second.offer().capacity());
    }

    @Test
    public void whatOthersReadHoldsNeitherWantedSkillsNorHours() throws IOException {
        put("{\"offered\": [{\"skill\": " + room.auditing + "}], \"wanted\": [{\"skill\": " + room.writing + "}], \"location\": \"Hamburg\","
            + "\"onlyMe\": [\"location\"], \"publish\": true, \"consent\": \"1\"}");
        String read = json.writeValueAsString(SeenProfileJson.of(ProfileFixture.seen(room, ann)));
        assertTrue(read.contains("Auditing"));
        assertEquals(read, -1, read.indexOf("Writing"));
        assertEquals(read, -1, read.indexOf("Hamburg"));
        assertEquals(read, -1, read.indexOf("09:00"));
        assertEquals(read, -1, read.indexOf(ANN.key()));
    }

    private int revision() {
        return room.profiles.mine(ann).revision();
    }

    private Profile put(String body) {
        try {
            ProfileForm form = json.readValue(body, ProfileForm.class);
            return room.profiles.save(ann, form.readRevision(), form::over, form.toPublish());
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private void refused(String field, String body) {
        Optional<Profile> before = room.transactions.run(() -> room.store.of(ANN.key()));
        Problem problem = assertThrows(body, Problem.class, () -> put(body.replaceFirst("\\{", "{\"revision\": " + revision() + ", ")));
        assertEquals(body, field, problem.field());
        assertEquals(Problem.Kind.INVALID, problem.kind());
        assertEquals("nothing half done", before, room.transactions.run(() -> room.store.of(ANN.key())));
    }
}
