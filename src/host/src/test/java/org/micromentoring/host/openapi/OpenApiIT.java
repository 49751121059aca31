package org.micromentoring.host.openapi;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.openapi.Documented.Call;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Organisation;

/** Every documented call is made and answered as documented, refusals included. */
public class OpenApiIT {
    private static final Service SERVICE = new Service(SharedNode.get().options().baseUrl());

    /** Made-up people who are nobody of the demo, so that the stories do not meet. */
    private static final List<String> COLLEAGUES = Organisation.people(60).stream().filter(person -> person.active() && person.licensed())
        .map(NewUser::name).filter(name -> !DemoPeople.names().contains(name)).toList();

    /** Fails when a documented call was never made with success by any story here. */
    @AfterClass
    public static void nothingDocumentedIsLeftUntried() {
        String untried = SERVICE.documented().calls().stream().map(Call::toString).filter(call -> !SERVICE.made().contains(call))
            .collect(Collectors.joining("\n"));
        assertEquals("documented, but never answered with success in this test", "", untried);
    }

    @Test
    public void anAdministratorSetsTheProgramAndHandsOutData() {
        String program = SERVICE.get("admin", "/admin/program").is(200).text();
        SERVICE.put("admin", "/admin/program", program).is(200);
        String changed = program.replaceAll("\"capacity\":\\s*\\d+", "\"capacity\": 3");
        SERVICE.put("admin", "/admin/program", changed).is(200);
        SERVICE.put("admin", "/admin/program", program).is(409);
        SERVICE.get("admin", "/admin/groups?prefix=dept").is(200);
        SERVICE.get("employee", "/admin/program").is(404);
        SERVICE.get("admin", "/admin/people/spaceadmin/data").is(200);
        SERVICE.get("admin", "/admin/people/nobody-of-that-name/data").is(404);
        SERVICE.post("admin", "/admin/people/spaceadmin/erase", "{\"confirmation\": \"other\"}").is(400);
        SERVICE.post("admin", "/admin/people/spaceadmin/erase", "{\"confirmation\": \"spaceadmin\"}").is(204);
    }

    @Test
    public void whoeverIsSignedInTakesAndErasesOwnData() {
        SERVICE.get("hr", "/me/data").is(200);
        SERVICE.post("hr", "/me/erase", "{\"confirmation\": \"other\"}").is(400);
        SERVICE.post("hr", "/me/erase", "{\"confirmation\": \"hr\"}").is(204);
    }

    @Test
    public void malformedAndUnknownJsonIsRefusedInOneShape() {
        Breaches breaches = new Breaches();
        for (Call call : SERVICE.documented().calls()) {
            if (call.takesJson()) {
                for (String body : List.of("{\"a\": ", "[]", "null", "{\"no-such-member\": 1}", "{}")) {
                    breaches.noteUnless(status -> status >= 400 && status < 500 || body.startsWith("{}") && status < 500,
                        () -> SERVICE.broken(call.method(), "admin", call.filled("987654321"), "application/json", body), body);
                }
            }
        }
        breaches.mustBeNone();
    }

    @Test
    public void whatDoesNotExistIsNotFoundEverywhere() {
        Breaches breaches = new Breaches();
        for (Call call : SERVICE.documented().calls()) {
            if (call.path().contains("{") && call.answers(404) && !call.takesJson()) {
                breaches.noteUnless(status -> status == 404 || status == 204 && call.method().equals("DELETE"),
                    () -> SERVICE.broken(call.method(), "employee", call.filled("987654321"), "", ""), "nothing of that number");
            }
        }
        breaches.mustBeNone();
    }

    @Test
    public void nobodyGetsInWithoutALogInOrALicence() {
        List<String> open = new ArrayList<>();
        for (Call call : SERVICE.documented().calls()) {
            String body = call.takesJson() ? "{}" : "";
            for (Map.Entry<String, Integer> who : Map.of("", 401, "stranger", 403).entrySet()) {
                int status = SERVICE.send(call.method(), who.getKey(), call.filled("1"), call.takesJson() ? "application/json" : "", body).status();
                if (status != who.getValue()) {
                    open.add(call + " answers " + status + " to " + (who.getKey().isEmpty() ? "somebody anonymous" : who.getKey()));
                }
            }
        }
        assertEquals("", String.join("\n", open));
    }

    @Test
    public void administrationIsNotThereForOthers() {
        List<String> open = new ArrayList<>();
        for (Call call : SERVICE.documented().calls()) {
            if (call.operation().getTags().contains("admin")) {
                for (String who : List.of("employee", "mentor", "spaceadmin")) {
                    String body = call.takesJson() ? "{}" : "";
                    int status = SERVICE.send(call.method(), who, call.filled("1"), body.isEmpty() ? "" : "application/json", body).status();
                    if (status != 404 && status != 403) {
                        open.add(call + " answers " + status + " to " + who);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", open));
    }

    @Test
    public void theProgrammeTeamTendsSkillsAndRoles() {
        VocabularyStory story = new VocabularyStory(SERVICE);
        story.skillsAreAddedChangedMergedRetiredAndRestored();
        story.rolesAreAddedAndChanged();
        story.whatIsMissedIsSuggestedAndTakenOrDropped();
    }

    @Test
    public void aVocabularyIsImportedAndComesBack() {
        new VocabularyStory(SERVICE).aFileIsTriedThenTakenInAndComesBack();
    }

    @Test
    public void aMentorIsSuggestedToAColleague() {
        long skill = SERVICE.get("employee", "/skills?limit=6").is(200).json().path("skills").path(5).path("id").asLong();
        long mentor = publish(COLLEAGUES.get(5), skill);
        SERVICE.post("employee", "/tips", "{\"mentor\": " + mentor + ", \"userName\": \"mentor\", \"topic\": \"skill:" + skill + "\"}").is(204);
        SERVICE.post("mentor", "/tips/1/drop", "").is(204);
    }

    @Test
    public void aMentorPublishesAProfileAndAColleagueReadsIt() {
        long skill = SERVICE.get("kollegin", "/skills?limit=5").is(200).json().path("skills").path(0).path("id").asLong();
        SERVICE.get("kollegin", "/profiles/me").is(200);
        SERVICE.put("kollegin", "/profiles/me", "{\"capacity\": 1000}".replace("1000", "2")).is(200);
        SERVICE.post("kollegin", "/profiles/me/publish", "{\"consent\": \"1\"}").is(400);
        int revision = SERVICE.get("kollegin", "/profiles/me").is(200).json().path("revision").asInt();
        long id = SERVICE.put("kollegin", "/profiles/me", "{\"revision\": " + revision + ", \"offered\": [{\"skill\": " + skill + "}]}").is(200).json().path("id").asLong();
        SERVICE.post("kollegin", "/profiles/me/publish", "{\"consent\": \"1\"}").is(200);
        SERVICE.get("employee", "/profiles/" + id).is(200);
        SERVICE.post("kollegin", "/profiles/me/pause", "{\"until\": \"\"}").is(200);
        SERVICE.post("kollegin", "/profiles/me/resume", "").is(200);
        SERVICE.post("employee", "/directory/marks", "{\"mentor\": " + id + ", \"mark\": \"favourite\"}").is(204);
        SERVICE.delete("employee", "/directory/marks/favourite/" + id).is(204);
        SERVICE.post("kollegin", "/profiles/me/leave", "{\"delete\": false}").is(200);
        SERVICE.post("kollegin", "/profiles/me/leave", "{\"delete\": true}").is(204);
    }

    @Test
    public void aColleagueIsNamedAndTakesOneInvitationAndDropsTheOther() {
        JsonNode skills = SERVICE.get("employee", "/skills?limit=50").is(200).json().path("skills");
        for (int each = 40; each < 42; each++) {
            SERVICE.post("employee", "/invitations", "{\"skill\": " + skills.path(each).path("id").asLong() + ", \"userName\": \"" + COLLEAGUES.get(6) + "\"}").is(204);
        }
        SERVICE.post("employee", "/invitations", "{\"skill\": 987654321, \"userName\": \"" + COLLEAGUES.get(6) + "\"}").is(400);
        JsonNode open = SERVICE.get(COLLEAGUES.get(6), "/invitations").is(200).json().path("invitations");
        SERVICE.post(COLLEAGUES.get(6), "/invitations/" + open.path(0).path("id").asLong() + "/take", "").is(204);
        SERVICE.post(COLLEAGUES.get(6), "/invitations/" + open.path(1).path("id").asLong() + "/dismiss", "").is(204);
    }

    @Test
    public void aNeedIsPutToThreeAndOneSaysYes() {
        long skill = SERVICE.get("employee", "/skills?limit=5").is(200).json().path("skills").path(3).path("id").asLong();
        List<Long> mentors = COLLEAGUES.subList(0, 3).stream().map(who -> publish(who, skill)).toList();
        JsonNode need = ask("employee", skill, mentors);
        List<String> asked = COLLEAGUES.subList(0, 3).stream().map(who -> requestTo(who, need)).toList();
        SERVICE.get("employee", "/needs/mine").is(200);
        SERVICE.get("employee", "/needs/" + need.path("id").asLong()).is(200);
        SERVICE.get("mentor", "/needs/" + need.path("id").asLong()).is(404);
        SERVICE.get(COLLEAGUES.get(0), "/requests/inbox").is(200);
        SERVICE.get(COLLEAGUES.get(0), asked.get(0)).is(200);
        SERVICE.get("mentor", asked.get(0)).is(404);
        SERVICE.post(COLLEAGUES.get(0), asked.get(0) + "/ask-back", "{\"question\": \"Which quarter?\"}").is(200);
        SERVICE.post("employee", asked.get(0) + "/answer", "{\"answer\": \"The third.\"}").is(200);
        SERVICE.post(COLLEAGUES.get(1), asked.get(1) + "/decline", "{\"cause\": \"no-time\"}").is(200);
        SERVICE.broken("POST", COLLEAGUES.get(2), asked.get(2) + "/decline", "application/json", "{\"cause\": \"mood\"}").is(400);
        SERVICE.get("employee", "/needs/" + need.path("id").asLong() + "/alternatives").is(200);
        String engagement = "/engagements/" + SERVICE.post(COLLEAGUES.get(2), asked.get(2) + "/accept", "{}").is(200).json().path("id").asLong();
        SERVICE.post(COLLEAGUES.get(0), asked.get(0) + "/accept", "{}").is(409);
        SERVICE.get("employee", "/engagements/mine").is(200);
        SERVICE.get("employee", engagement).is(200);
        SERVICE.get("mentor", engagement).is(404);
        SERVICE.post("employee", engagement + "/keep", "").is(200);
        SERVICE.post("mentor", engagement + "/keep", "").is(404);
        SERVICE.post("employee", engagement + "/end", "{\"reason\": \"Done, thank you.\"}").is(200);
    }

    @Test
    public void aNeedIsTakenBackPutToAnotherAndClosed() {
        long skill = SERVICE.get("mentor", "/skills?limit=5").is(200).json().path("skills").path(4).path("id").asLong();
        long first = publish(COLLEAGUES.get(3), skill);
        long second = publish(COLLEAGUES.get(4), skill);
        JsonNode need = ask("mentor", skill, List.of(first));
        SERVICE.post("mentor", "/requests/" + need.path("requests").path(0).path("id").asLong() + "/withdraw", "").is(200);
        SERVICE.post("mentor", "/needs/" + need.path("id").asLong() + "/requests", "{\"mentors\": [" + second + "]}").is(200);
        SERVICE.post("mentor", "/needs/" + need.path("id").asLong() + "/close", "").is(200);
    }

    @Test
    public void someAreNeverBroughtTogether() {
        long skill = SERVICE.get("hr", "/skills?limit=8").is(200).json().path("skills").path(7).path("id").asLong();
        PairStory story = new PairStory(SERVICE);
        story.oneKeepsAnotherAwayAndTakesItBack(COLLEAGUES.get(8), COLLEAGUES.get(7), publish(COLLEAGUES.get(7), skill), skill);
        story.theTeamKeepsTwoApart(COLLEAGUES.get(9), COLLEAGUES.get(10));
        story.managersAndTheirPeopleAreKeptApart(COLLEAGUES.get(9), COLLEAGUES.get(10), COLLEAGUES.get(11), publish(COLLEAGUES.get(11), skill));
    }

    private static String requestTo(String who, JsonNode need) {
        for (JsonNode request : need.path("requests")) {
            if (request.path("mentor").path("userName").asText().equals(who)) {
                return "/requests/" + request.path("id").asLong();
            }
        }
        throw new AssertionError("no request to " + who + " in " + need);
    }

    private static long publish(String who, long skill) {
        int revision = SERVICE.get(who, "/profiles/me").is(200).json().path("revision").asInt();
        String profile = "{\"revision\": " + revision + ", \"offered\": [{\"skill\": " + skill + "}], \"publish\": true, \"consent\": \"1\"}";
        return SERVICE.put(who, "/profiles/me", profile).is(200).json().path("id").asLong();
    }

    private static JsonNode ask(String who, long skill, List<Long> mentors) {
        return SERVICE.post(who, "/needs", "{\"topic\": \"skill:" + skill + "\", \"goal\": \"Review an audit sample on Thursday\", \"mentors\": " + mentors + "}")
            .is(200).json();
    }

    @Test
    public void anEmployeeSearchesTheDirectory() {
        SERVICE.get("employee", "/directory?limit=10&order=name&free=1").is(200);
        SERVICE.get("employee", "/directory/facets").is(200);
        SERVICE.get("employee", "/directory/page?q=an").is(200);
        SERVICE.get("employee", "/directory/macro").is(200);
        SERVICE.broken("GET", "employee", "/directory?limit=0", "", "");
        SERVICE.broken("GET", "employee", "/directory?order=loudest", "", "").is(400);
    }

    /** Collects, so that one run tells everything. */
    private static final class Breaches {
        private final List<String> lines = new ArrayList<>();

        void noteUnless(IntPredicate wanted, Supplier<Service.Answer> call, String with) {
            try {
                Service.Answer answer = call.get();
                if (!wanted.test(answer.status())) {
                    lines.add(answer.call() + " with " + with + " answers " + answer.status() + " " + answer.text());
                }
            } catch (AssertionError e) {
                lines.add(e.getMessage().replace("\n", " "));
            }
        }

        void mustBeNone() {
            assertEquals(lines.size() + " breach(es)", "", String.join("\n", lines));
        }
    }
}
