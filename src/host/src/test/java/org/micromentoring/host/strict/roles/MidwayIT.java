package org.micromentoring.host.strict.roles;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.Test;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.people.PeopleChanges;
import org.micromentoring.host.people.Settings;

/** What a group or a switch of the site took away in the middle of things, and what it gives back. */
public class MidwayIT {
    private final Stage stage = Stage.get();
    private final PeopleChanges changes = stage.site().peopleChanges();

    @Test
    public void aMentorWhoLosesTheGroupIsGoneFromEverywhereAndWhatIsOpenEnds() {
        Agent mentor = person("m-leaves");
        Agent mentee = person("m-asks");
        stage.publish(mentor, "main", "");
        long profile = Stage.json(mentor.rest("GET", "/profiles/me", "")).path("id").asLong();
        long engagement = engagement(mentor, mentee, profile);
        long waiting = ask(mentee, profile);
        long request = onlyRequest(mentor);
        assertTrue("found at first", found(mentee, "m-leaves"));
        changes.leave(Stage.key("m-leaves"), Stage.TAKE_PART);
        assertEquals("takes on nothing new", 403, mentor.rest("POST", "/requests/" + request + "/accept", "{\"oneMore\": false}").status());
        assertEquals("nobody finds the profile", 404, mentee.rest("GET", "/profiles/" + profile, "").status());
        job(Stage.JOB);
        job("micromentoring-requests");
        assertFalse("nor in the directory", found(mentee, "m-leaves"));
        assertEquals("the request is void", "void", state(mentee, "/needs/" + waiting, "/requests/0/state"));
        assertEquals("the engagement has ended", "ended-early", state(mentee, "/engagements/" + engagement, "/state"));
        assertEquals("their own page stays open", 200, mentor.get("/plugins/servlet/mentoring/my").status());
        changes.join(Stage.key("m-leaves"), Stage.TAKE_PART);
        job(Stage.JOB);
        assertTrue("and back with the group", found(mentee, "m-leaves"));
    }

    @Test
    public void nobodyIsShownWhereTheSiteHidesPeople() {
        Agent reader = stage.as(Role.STRANGER);
        stage.site().settings().set(Settings.DIRECTORY_LICENSED, false);
        try {
            for (String path : List.of("/directory", "/directory/facets", "/directory/page", "/directory/macro", "/profiles/" + stage.profile("mentor"))) {
                assertEquals(path, 403, reader.rest("GET", path, "").status());
            }
            for (String page : List.of("directory", "ask?skill=" + stage.mainSkill(), "profile/" + stage.profile("mentor"), "suggest?mentor=" + stage.profile("mentor"))) {
                Answer answer = reader.get("/plugins/servlet/mentoring/" + page);
                assertEquals(page, 403, answer.status());
                assertFalse(page + " names nobody", others(answer));
                assertFalse("no tab that only refuses", answer.body().contains("<li><a href=\"/confluence/plugins/servlet/mentoring/directory"));
            }
            for (String macro : List.of("mentor-directory", "skill-profile", "ask-a-mentor")) {
                for (String output : List.of("display", "preview", "pdf", "word", "html_export", "email", "feed", "diff", "mobile")) {
                    Answer answer = stage.pages().show(reader, macro, macro.equals("mentor-directory") ? "" : macro.equals("ask-a-mentor") ? "mentor=r-mentor" : "user=r-mentor", output);
                    assertEquals(200, answer.status());
                    assertFalse(macro + " as " + output + " names nobody", others(answer.inner()));
                }
            }
            assertEquals("nobody is asked", 403, reader.rest("POST", "/needs", "{\"topic\": \"skill:" + stage.mainSkill() + "\", \"goal\": \"g\", \"mentors\": [" + stage.profile("open") + "]}").status());
        } finally {
            stage.site().settings().set(Settings.DIRECTORY_LICENSED, true);
        }
    }

    @Test
    public void nothingCountsThoseWhoAreHidden() {
        Agent reader = stage.as(Role.STRANGER);
        JsonNode all = Stage.json(reader.rest("GET", "/directory?limit=50", ""));
        assertEquals("the total is what is shown", all.path("mentors").size(), all.path("total").asInt());
        JsonNode facets = Stage.json(reader.rest("GET", "/directory/facets", ""));
        for (JsonNode skill : facets.path("skills")) {
            long offering = StreamSupport.stream(all.path("mentors").spliterator(), false).filter(it -> Stream.of(it.path("skills"))
                .flatMap(some -> StreamSupport.stream(some.spliterator(), false)).anyMatch(one -> one.path("id").asText().equals(skill.path("value").asText()))).count();
            assertEquals(skill.path("name").asText(), offering, skill.path("mentors").asLong());
        }
        for (String hidden : Stage.HIDDEN) {
            assertFalse("no department of " + hidden, facets.toString().contains("zqdepartmentof" + hidden));
            assertEquals("nobody by the name of " + hidden, 0, Stage.json(reader.rest("GET", "/directory?q=Zqh" + hidden.replace("-", ""), "")).path("total").asInt());
        }
    }

    private Agent person(String name) {
        changes.add(List.of(new NewUser(Stage.key(name), name, Stage.fullName(name), name + "@example.org", "en_GB", "Europe/London", true, true, false,
            "", "", "", name, List.of(Groups.USERS, Stage.TAKE_PART))));
        return stage.agent(name);
    }

    private long engagement(Agent mentor, Agent mentee, long profile) {
        ask(mentee, profile);
        return Stage.json(mentor.rest("POST", "/requests/" + onlyRequest(mentor) + "/accept", "{\"oneMore\": false}")).path("id").asLong();
    }

    private long ask(Agent mentee, long profile) {
        return Stage.json(mentee.rest("POST", "/needs", "{\"topic\": \"skill:" + stage.mainSkill() + "\", \"goal\": \"midway\", \"mentors\": [" + profile + "]}")).path("id").asLong();
    }

    private static long onlyRequest(Agent mentor) {
        return Stage.json(mentor.rest("GET", "/requests/inbox", "")).at("/needs/0/requests/0/id").asLong();
    }

    private static boolean found(Agent reader, String name) {
        return Stage.json(reader.rest("GET", "/directory?limit=50", "")).toString().contains(Stage.fullName(name));
    }

    private static String state(Agent reader, String path, String pointer) {
        return Stage.json(reader.rest("GET", path, "")).at(pointer).asText().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void job(String key) {
        assertTrue(key, stage.node().jobs().run(key).orElseThrow().successful());
    }

    private static boolean others(Answer answer) {
        return answer.body().replace("Zqrstrange", "").contains("Zq") && answer.body().matches("(?s).*Zq(?!rstrange|mainskill)\\w+ Person.*");
    }
}
