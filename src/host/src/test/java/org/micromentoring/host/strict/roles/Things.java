package org.micromentoring.host.strict.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micromentoring.host.strict.roles.RoleTable.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The objects of the table, made through the plugin's own service as the people whom they belong to. */
final class Things {
    private static final String MISSING = "987654321";

    private final Stage stage;
    private final Map<String, String> made = new HashMap<>();
    private int counter;

    Things(Stage stage) {
        this.stage = stage;
    }

    /** What {@code {id}} stands for. */
    String value(String object) {
        String profile = object.replace("profile-", "");
        if (object.startsWith("profile-")) {
            return String.valueOf(stage.profile(profile));
        }
        // Making one thing makes and forgets others.
        if (!made.containsKey(object)) {
            made.put(object, make(object));
        }
        return made.get(object);
    }

    /** Whoever asks next gets another one. */
    void spent(String object) {
        made.remove(object);
    }

    /** Makes what the entry needs, before anybody measures. */
    void prepare(Entry entry, String object) {
        if ((entry.name() + entry.template()).matches("(?s).*(\\{(id|mentor|userName)}|/\\*).*")) {
            value(object);
        }
    }

    /** What an answer may repeat of the question. */
    String echo(String object) {
        return object.startsWith("of-") || object.equals(RoleTable.ABSENT) && !made.containsKey(object) ? userName(object) : value(object).isEmpty() ? object : value(object);
    }

    /** Values without an object, for a path that takes ids; the last one is an id of another kind. */
    List<String> nonsense(Entry entry) {
        return List.of("abc", "99999999999999999999", "-1", "0", stage.profile("open") + "/" + stage.profile("open"), String.valueOf(entry.name().contains("/skills") ? stage.profile("mentor") : stage.mainSkill()));
    }

    String filled(String template, String object, Agent caller) {
        String text = template.replace("{name}", caller.user()).replace("{mentor}", String.valueOf(stage.profile("open")))
            .replace("{skill}", String.valueOf(stage.mainSkill())).replace("{userName}", userName(object));
        if (text.contains("{id}")) {
            text = text.replace("{id}", value(object));
        }
        if (text.contains("{n}")) {
            text = text.replace("{n}", String.valueOf(++counter));
        }
        if (text.contains("{program}")) {
            text = stage.program().toString();
        }
        if (text.contains("{revision}")) {
            Answer own = caller.rest("GET", "/profiles/me", "");
            text = text.replace("{revision}", own.fine() ? Stage.json(own).path("revision").toString() : "0");
        }
        return text;
    }

    private String make(String object) {
        return switch (object) {
            case RoleTable.ABSENT -> MISSING;
            case "need" -> need();
            case "request" -> request(need());
            case "asked-back" -> askedBack();
            case "engagement" -> engagement();
            case "tip" -> tip();
            case "invitation" -> invitation();
            case "suggestion" -> suggestion();
            case "skill" -> created("/skills", "{\"names\": {\"en\": \"Zq made " + ++counter + "\"}}");
            case "role" -> created("/roles", "{\"name\": \"Zq role " + ++counter + "\"}");
            case "import" -> imported();
            case "block" -> Stage.json(stage.as(Role.MENTEE).rest("POST", "/apart", "{\"mentor\": " + stage.profile("paused") + "}")).path("id").asText();
            case "team-rule" -> teamRule();
            default -> object.startsWith("of-") ? userName(object) : "";
        };
    }

    /** Of-nobody is the one who never was. */
    private static String userName(String object) {
        String whose = object.replaceAll("^of-", "");
        return whose.equals("mentor") || whose.equals("mentee") ? "r-" + whose : "h-" + whose;
    }

    /** One at a time: what was open before is closed, so that no cap is in the way. */
    private String need() {
        Agent mentee = stage.as(Role.MENTEE);
        Stage.json(mentee.rest("GET", "/needs/mine", "")).path("needs").forEach(it -> mentee.rest("POST", "/needs/" + it.path("id") + "/close", ""));
        Stage.json(mentee.rest("GET", "/engagements/mine", "")).path("engagements").forEach(it -> mentee.rest("POST", "/engagements/" + it.path("id") + "/end", "{}"));
        List.of("need", "request", "asked-back", "engagement").forEach(made::remove);
        long third = Stage.json(stage.as(Role.THIRD).rest("GET", "/profiles/me", "")).path("id").asLong();
        return Stage.json(mentee.rest("POST", "/needs", "{\"topic\": \"skill:" + stage.mainSkill() + "\", \"goal\": \"zqgoal " + ++counter
            + "\", \"mentors\": [" + stage.profile("mentor") + ", " + third + "]}")).path("id").asText();
    }

    private String request(String need) {
        for (JsonNode it : Stage.json(stage.as(Role.MENTOR).rest("GET", "/requests/inbox", "")).path("needs")) {
            if (it.path("id").asText().equals(need)) {
                return it.path("requests").path(0).path("id").asText();
            }
        }
        throw new AssertionError("the request is not in the mentor's inbox");
    }

    private String askedBack() {
        String request = request(need());
        Stage.must(stage.as(Role.MENTOR).rest("POST", "/requests/" + request + "/ask-back", "{\"question\": \"zqgoal question\"}"));
        return request;
    }

    private String engagement() {
        String request = request(need());
        return Stage.json(stage.as(Role.MENTOR).rest("POST", "/requests/" + request + "/accept", "{\"oneMore\": false}")).path("id").asText();
    }

    private String tip() {
        Stage.must(stage.as(Role.STRANGER).rest("POST", "/tips", "{\"mentor\": " + stage.profile("open") + ", \"userName\": \"r-mentee\", \"topic\": \"skill:"
            + stage.mainSkill() + "\", \"words\": \"zqgoal " + ++counter + "\"}"));
        JdbcTemplate jdbc = new JdbcTemplate(stage.node().engine().dataSource());
        String table = Digest.tables(jdbc).stream().filter(it -> it.endsWith("_TIP")).findFirst().orElseThrow();
        return String.valueOf(jdbc.queryForObject("SELECT MAX(\"ID\") FROM \"" + table + "\"", Long.class));
    }

    private String invitation() {
        long skill = Long.parseLong(created("/skills", "{\"names\": {\"en\": \"Zq made " + ++counter + "\"}}"));
        Stage.must(stage.as(Role.STRANGER).rest("POST", "/invitations", "{\"skill\": " + skill + ", \"userName\": \"r-mentee\"}"));
        return Stage.json(stage.as(Role.MENTEE).rest("GET", "/invitations", "")).path("invitations").path(0).path("id").asText();
    }

    private String suggestion() {
        return Stage.json(stage.as(Role.STRANGER).rest("POST", "/suggestions", "{\"name\": \"Zq suggested " + ++counter + "\"}")).path("id").asText();
    }

    private String imported() {
        String id = Stage.json(stage.as(Role.ADMIN).rest("POST", "/vocabulary/import", "type,name\nskill,Zq made " + ++counter + "\n")).path("id").asText();
        settle();
        return id;
    }

    private String teamRule() {
        Stage.must(stage.as(Role.TEAM).rest("POST", "/team/apart", "{\"one\": \"t-once\", \"other\": \"t-admin\", \"cause\": \"zq\"}"));
        return Stage.json(stage.as(Role.TEAM).rest("GET", "/team/apart", "")).path("apart").path(0).path("id").asText();
    }

    /** Waits for the background work of an import, which would change tables beside the next call. */
    void settle() {
        JsonNode last = Stage.json(stage.as(Role.ADMIN).rest("GET", "/vocabulary/imports", "")).path("imports").path(0);
        for (int turn = 0; turn < 600 && last.path("state").asText().equals("running"); turn++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            last = Stage.json(stage.as(Role.ADMIN).rest("GET", "/vocabulary/imports", "")).path("imports").path(0);
        }
    }

    private String created(String path, String body) {
        return Stage.json(stage.as(Role.ADMIN).rest("POST", path, body)).path("id").asText();
    }
}
