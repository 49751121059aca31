package org.micromentoring.host.strict.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Organisation;
import org.micromentoring.host.strict.hostile.Site.Answer;

/** How each documented call with a body can be made well, again and again; what was hostile takes the place of one field. */
final class Stories {
    /**
     * A call that works.
     *
     * @param body  JSON that is accepted
     * @param back  where a field comes back: from the answer and the way to the field to a text; "" and nothing else for a field
     *              that names something and is not read back
     * @param state what the call changes, as text: to see that a refusal changed nothing
     */
    record Story(Supplier<String> who, Supplier<String> path, Supplier<String> body, BiFunction<Answer, String, JsonNode> back, Supplier<String> state) {
    }

    static final List<String> COLLEAGUES = Organisation.people(60).stream().filter(person -> person.active() && person.licensed())
        .map(NewUser::name).filter(name -> !DemoPeople.names().contains(name)).toList();
    static final String MENTOR = COLLEAGUES.get(3);
    static final String MENTEE = COLLEAGUES.get(4);

    private final Site site;
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final long skill;
    private final long mentor;
    private final String changing;
    private final String role;
    private long need;
    private long request;
    private long turn;
    private int tips;

    Stories(Site site) {
        this.site = site;
        skill = site.get("admin", "/skills?limit=1").is(200).json().path("skills").path(0).path("id").asLong();
        JsonNode program = site.get("admin", "/admin/program").is(200).json();
        ObjectNode limits = (ObjectNode) program.path("limits");
        limits.put("maxDays", 60).put("openNeeds", 5).put("parallelRequests", 3);
        site.json("PUT", "admin", "/admin/program", program.toString()).is(200);
        String form = "{\"revision\": %d, \"capacity\": 20, \"offered\": [{\"skill\": " + skill + "}], \"publish\": true, \"consent\": \"1\"}";
        mentor = site.json("PUT", MENTOR, "/profiles/me", form.formatted(revision(MENTOR))).is(200).json().path("id").asLong();
        changing = "/skills/" + site.json("POST", "admin", "/skills", "{\"names\": {\"en\": \"To be changed\"}}").is(201).json().path("id").asLong();
        role = "/roles/" + site.json("POST", "admin", "/roles", "{\"name\": \"Role to be changed\"}").is(201).json().path("id").asLong();
        vocabulary();
        people();
        asking();
    }

    Map<String, Story> all() {
        return stories;
    }

    long skill() {
        return skill;
    }

    private void vocabulary() {
        Supplier<String> skillBody = () -> "{\"names\": {\"en\": \"Story " + turn++ + "\"}}";
        stories.put("POST /skills", story("admin", "/skills", skillBody, () -> ""));
        stories.put("PUT /skills/{id}", story("admin", changing, skillBody, () -> site.get("admin", changing).text()));
        stories.put("POST /skills/{id}/merge", story("admin", changing + "/merge", () -> "{\"into\": 987654321}", () -> site.get("admin", changing).text()));
        Supplier<String> roleBody = () -> "{\"name\": \"Role " + turn++ + "\"}";
        stories.put("POST /roles", story("admin", "/roles", roleBody, () -> ""));
        stories.put("PUT /roles/{id}", story("admin", role, roleBody, () -> site.get("admin", role).text()));
        stories.put("POST /suggestions", new Story(this::dropSuggestions, () -> "/suggestions", () -> "{\"name\": \"Missing " + turn++ + "\"}", Stories::same, () -> ""));
        stories.put("POST /suggestions/{id}/accept", new Story(() -> "admin", this::suggested, skillBody, Stories::same, () -> ""));
    }

    private void people() {
        stories.put("PUT /admin/program", story("admin", "/admin/program", () -> site.get("admin", "/admin/program").text(), () -> site.get("admin", "/admin/program").text()));
        stories.put("POST /admin/people/{userName}/erase", story("admin", "/admin/people/" + COLLEAGUES.get(7) + "/erase", () -> "{\"confirmation\": \"no\"}", () -> ""));
        stories.put("POST /me/erase", story(MENTEE, "/me/erase", () -> "{\"confirmation\": \"no\"}", () -> ""));
        String writer = COLLEAGUES.get(8);
        stories.put("PUT /profiles/me", story(writer, "/profiles/me", () -> "{\"revision\": " + revision(writer)
            + ", \"offered\": [{\"skill\": " + skill + "}], \"wanted\": [{\"skill\": " + skill + "}]}", () -> site.get(writer, "/profiles/me").text()));
        String other = COLLEAGUES.get(9);
        site.json("PUT", other, "/profiles/me", "{\"revision\": " + revision(other) + ", \"offered\": [{\"skill\": " + skill + "}]}").is(200);
        stories.put("POST /profiles/me/publish", story(other, "/profiles/me/publish", () -> "{\"consent\": \"1\"}", () -> ""));
        stories.put("POST /profiles/me/pause", story(other, "/profiles/me/pause", () -> "{\"until\": \"\"}", () -> ""));
        stories.put("POST /profiles/me/leave", story(other, "/profiles/me/leave", () -> "{\"delete\": false}", () -> ""));
        stories.put("POST /invitations", story(MENTEE, "/invitations", () -> "{\"skill\": " + skill + ", \"userName\": \"" + COLLEAGUES.get(10) + "\"}", () -> ""));
        stories.put("POST /directory/marks", story(MENTEE, "/directory/marks", () -> "{\"mentor\": " + mentor + ", \"mark\": \"favourite\"}", () -> ""));
    }

    private void asking() {
        stories.put("POST /needs", new Story(() -> MENTEE, this::closed, this::question, Stories::same, () -> site.get(MENTEE, "/needs/mine").text()));
        stories.put("POST /needs/{id}/requests", new Story(() -> MENTEE, () -> "/needs/" + pending().need + "/requests", () -> "{\"mentors\": [" + mentor + "]}", Stories::same, () -> ""));
        stories.put("POST /requests/{id}/accept", new Story(() -> MENTOR, () -> "/requests/" + pending().request + "/accept", () -> "{\"oneMore\": false}", Stories::same, () -> ""));
        stories.put("POST /requests/{id}/decline", new Story(() -> MENTOR, () -> "/requests/" + pending().request + "/decline", () -> "{\"cause\": \"other\"}",
            (answer, field) -> field.equals("words") ? answer.json().path("request").path("words") : Site.JSON.missingNode(), () -> site.get(MENTOR, "/requests/" + request).text()));
        stories.put("POST /requests/{id}/ask-back", new Story(() -> MENTOR, () -> "/requests/" + pending().request + "/ask-back", () -> "{\"question\": \"Which?\"}", Stories::same,
            () -> site.get(MENTOR, "/requests/" + request).text()));
        stories.put("POST /requests/{id}/answer", new Story(() -> MENTEE, this::askedBack, () -> "{\"answer\": \"That one.\"}", Stories::same, () -> site.get(MENTEE, "/requests/" + request).text()));
        stories.put("POST /engagements/{id}/end", new Story(() -> MENTEE, this::engagement, () -> "{\"reason\": \"\"}", Stories::same, () -> ""));
        stories.put("POST /apart", story(COLLEAGUES.get(2), "/apart", () -> "{}", () -> ""));
        stories.put("POST /team/apart", story("admin", "/team/apart", () -> "{\"one\": \"" + COLLEAGUES.get(0) + "\", \"other\": \"" + COLLEAGUES.get(1)
            + "\", \"cause\": \"none\"}", () -> ""));
        stories.put("POST /tips", new Story(this::tipper, () -> "/tips", () -> "{\"mentor\": " + mentor + ", \"userName\": \"" + tipped() + "\", \"topic\": \"skill:" + skill
            + "\"}", this::tip, () -> ""));
    }

    private static Story story(String who, String path, Supplier<String> body, Supplier<String> state) {
        return new Story(() -> who, () -> path, body, Stories::same, state);
    }

    /** Most answers have what was sent, where it was sent. */
    private static JsonNode same(Answer answer, String field) {
        return answer.text().isEmpty() ? Site.JSON.missingNode() : answer.json().at("/" + field.replace("[", "/").replace("]", "").replace(".", "/"));
    }

    private String question() {
        return "{\"topic\": \"skill:" + skill + "\", \"goal\": \"To know more\", \"format\": \"short\", \"mentors\": [" + mentor + "]}";
    }

    /** Before a new need the ones before are closed. */
    private String closed() {
        site.get(MENTEE, "/needs/mine").is(200).json().path("needs").forEach(it -> {
            if (it.path("state").asText().equals("open")) {
                site.json("POST", MENTEE, "/needs/" + it.path("id").asLong() + "/close", "").is(200);
            }
        });
        return "/needs";
    }

    private Stories pending() {
        JsonNode last = request == 0 ? Site.JSON.createObjectNode() : site.get(MENTEE, "/requests/" + request).json();
        if (!last.path("state").asText().equals("pending") || !last.path("question").asText().isEmpty()) {
            JsonNode opened = site.json("POST", MENTEE, closed(), question()).is(200).json();
            need = opened.path("id").asLong();
            request = opened.path("requests").path(0).path("id").asLong();
        }
        return this;
    }

    private String askedBack() {
        if (request == 0 || !site.get(MENTEE, "/requests/" + request).json().path("state").asText().equals("info-requested")) {
            site.json("POST", MENTOR, "/requests/" + pending().request + "/ask-back", "{\"question\": \"Which?\"}").is(200);
        }
        return "/requests/" + request + "/answer";
    }

    private String engagement() {
        return "/engagements/" + site.json("POST", MENTOR, "/requests/" + pending().request + "/accept", "{}").is(200).json().path("id").asLong() + "/end";
    }

    /** Ten tips a day are the most of one person, and the same again is not kept: each time another pair of people. */
    private String tipper() {
        tips++;
        return COLLEAGUES.get(11 + tips % (COLLEAGUES.size() - 11));
    }

    private String tipped() {
        int from = 11 + tips % (COLLEAGUES.size() - 11);
        int to = 11 + (tips + 1 + tips / (COLLEAGUES.size() - 11)) % (COLLEAGUES.size() - 11);
        return COLLEAGUES.get(to == from ? 5 : to);
    }

    private JsonNode tip(Answer answer, String field) {
        JsonNode last = Site.JSON.missingNode();
        for (JsonNode row : site.get(COLLEAGUES.get(11 + tips % (COLLEAGUES.size() - 11)), "/me/data").is(200).json().path("sections").path("tips")) {
            last = field.equals("words") && row.path("as").asText().equals("suggester") ? row.path("words") : last;
        }
        return last;
    }

    private String dropSuggestions() {
        site.get("admin", "/suggestions").json().path("suggestions").forEach(it -> site.json("POST", "admin", "/suggestions/" + it.path("id").asLong() + "/drop", "").is(204));
        return COLLEAGUES.get(6);
    }

    private String suggested() {
        JsonNode waiting = site.get("admin", "/suggestions").json().path("suggestions");
        long id = waiting.isEmpty() ? site.json("POST", COLLEAGUES.get(6), "/suggestions", "{\"name\": \"Wanted " + turn++ + "\"}").is(201).json().path("id").asLong()
            : waiting.path(0).path("id").asLong();
        return "/suggestions/" + id + "/accept";
    }

    private int revision(String who) {
        return site.get(who, "/profiles/me").is(200).json().path("revision").asInt();
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) Site.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
