package org.micromentoring.host.strict.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.wiki.WikiSite;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A wiki of its own with everybody of the table in it, shared by these tests. Each name of a person holds a word that
 * stands nowhere else, so that it is seen wherever it leaks.
 */
final class Stage {
    static final String TAKE_PART = "roles-people";
    /** Had a profile that others could find, and has none now that they may see; by how it went. */
    static final List<String> HIDDEN = List.of("draft", "retired", "erased", "outsider", "switched-off", "unlicensed-now", "removed");
    static final String JOB = "micromentoring-directory-away";

    private static final String TEAM = "roles-team";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Stage stage;

    private final Node node = SharedNode.start("roles", 20);
    private final Map<Role, Agent> agents = new EnumMap<>(Role.class);
    private final Map<Role, Agent> twins = new EnumMap<>(Role.class);
    private final Map<String, Long> profiles = new HashMap<>();
    private final Map<String, Long> skills = new HashMap<>();
    private final Pages pages;

    static synchronized Stage get() {
        if (stage == null) {
            stage = new Stage();
            Runtime.getRuntime().addShutdownHook(new Thread(stage.node::close));
        }
        return stage;
    }

    private Stage() {
        List<String> others = Stream.concat(HIDDEN.stream(), Stream.of("open", "paused", "person")).toList();
        site().peopleChanges().add(Stream.of(Stream.of(Role.values()).filter(it -> it != Role.ANONYMOUS).flatMap(it -> Stream.of(account(it, "r-"), account(it, "t-"))),
            others.stream().map(it -> user("h-" + it, true, true, List.of(Groups.USERS, TAKE_PART)))).flatMap(it -> it).toList());
        for (Role role : Role.values()) {
            agents.put(role, agent(role, "r-"));
            twins.put(role, agent(role, "t-"));
        }
        spreadIds();
        admit(TAKE_PART);
        skills.put("main", skill("Zqmainskill"));
        others.forEach(it -> skills.put(it, skill("Zqskillof" + it)));
        publish();
        hide();
        pages = new Pages(site());
    }

    /** So that an id of one kind is none of another, and is long enough to be told from other numbers of a page. */
    private void spreadIds() {
        JdbcTemplate jdbc = new JdbcTemplate(node.engine().dataSource());
        int next = 0;
        for (String table : Digest.tables(jdbc)) {
            next += 100_000;
            List<String> types = jdbc.queryForList("SELECT DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? AND COLUMN_NAME = 'ID' AND IS_IDENTITY = 'YES'", String.class, table);
            if (!types.isEmpty()) {
                jdbc.execute("ALTER TABLE \"" + table + "\" ALTER COLUMN \"ID\" RESTART WITH " + (next + 1));
            }
        }
    }

    private static NewUser account(Role role, String prefix) {
        List<String> groups = new ArrayList<>(role == Role.UNLICENSED ? List.of() : List.of(Groups.USERS));
        if (role != Role.OUTSIDE && role != Role.UNLICENSED) {
            groups.add(TAKE_PART);
        }
        if (role == Role.TEAM) {
            groups.add(TEAM);
        }
        if (role == Role.ADMIN || role == Role.ONCE) {
            groups.add(Groups.SYSTEM_ADMINS);
        }
        return user(prefix + role.column(), role != Role.OFF, role != Role.UNLICENSED, groups);
    }

    private static NewUser user(String name, boolean active, boolean licensed, List<String> groups) {
        return new NewUser(key(name), name, fullName(name), name + "@example.org", "en_GB", "Europe/London", active, licensed, false, "", "", "", name, groups);
    }

    static String key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    static String fullName(String name) {
        return "Zq" + name.replace("-", "") + " Person";
    }

    Agent agent(String name) {
        return new Agent(node.options().baseUrl(), name).logIn();
    }

    private Agent agent(Role role, String prefix) {
        Agent agent = new Agent(node.options().baseUrl(), role == Role.ANONYMOUS ? "" : prefix + role.column());
        if (role.signsIn()) {
            agent.logIn();
        }
        return role == Role.ADMIN ? agent.givePassword() : agent;
    }

    private long skill(String name) {
        return json(as(Role.ADMIN).rest("POST", "/skills", "{\"names\": {\"en\": \"" + name + "\"}}")).path("id").asLong();
    }

    private void publish() {
        publish(as(Role.MENTOR), "main", "\"department\": \"Zqhiddendepartment\", \"jobTitle\": \"Zqhiddenjob\", \"location\": \"Zqhiddenplace\", "
            + "\"onlyMe\": [\"department\", \"job-title\", \"location\", \"hours\"], ");
        publish(as(Role.THIRD), "main", "");
        profiles.put("mentor", ownId(as(Role.MENTOR)));
        for (String it : Stream.concat(HIDDEN.stream(), Stream.of("open", "paused")).toList()) {
            Agent owner = agent("h-" + it);
            publish(owner, it.equals("open") || it.equals("paused") ? "main" : it, "\"department\": \"Zqdepartmentof" + it + "\", ");
            profiles.put(it, ownId(owner));
        }
    }

    /** With a headline of the owner's word, and room for all that these tests do. */
    void publish(Agent owner, String skill, String more) {
        int revision = json(owner.rest("GET", "/profiles/me", "")).path("revision").asInt();
        Answer answer = owner.rest("PUT", "/profiles/me", "{\"revision\": " + revision + ", \"headline\": \"headline of " + fullName(owner.user())
            + "\", \"capacity\": 10, " + more + "\"offered\": [{\"skill\": " + skills.get(skill) + "}], \"publish\": true, \"consent\": \"1\"}");
        must(answer);
    }

    private void hide() {
        must(agent("h-paused").rest("POST", "/profiles/me/pause", "{}"));
        must(agent("h-retired").rest("POST", "/profiles/me/leave", "{\"delete\": false}"));
        Agent draft = agent("h-draft");
        must(draft.rest("POST", "/profiles/me/leave", "{\"delete\": true}"));
        must(draft.rest("PUT", "/profiles/me", "{\"revision\": 0, \"headline\": \"headline of " + fullName("h-draft") + "\", \"offered\": [{\"skill\": " + skills.get("draft") + "}]}"));
        profiles.put("draft", ownId(draft));
        must(agent("h-erased").rest("POST", "/me/erase", "{\"confirmation\": \"h-erased\"}"));
        site().peopleChanges().leave(key("h-outsider"), TAKE_PART);
        site().peopleChanges().setActive(key("h-switched-off"), false);
        site().peopleChanges().setLicensed(key("h-unlicensed-now"), false);
        site().peopleChanges().remove(site().people().byName("h-removed").orElseThrow());
        node.jobs().run(JOB);
    }

    /** Only this group takes part; empty for everybody. */
    void admit(String group) {
        JsonNode program = program();
        String groups = group.isEmpty() ? "[]" : "[\"" + group + "\"]";
        must(as(Role.ADMIN).rest("PUT", "/admin/program", "{\"version\": " + program.path("version") + ", \"groups\": " + groups + ", \"team\": [\"" + TEAM
            + "\"], \"limits\": " + program.path("limits").toString().replaceAll("\"openNeeds\":\\d+", "\"openNeeds\":5") + "}"));
    }

    JsonNode program() {
        return json(as(Role.ADMIN).rest("GET", "/admin/program", ""));
    }

    Node node() {
        return node;
    }

    WikiSite site() {
        return node.services().get(WikiSite.class);
    }

    Pages pages() {
        return pages;
    }

    Agent as(Role role) {
        return agents.get(role);
    }

    /** The same role in another person, who has nothing. */
    Agent twin(Role role) {
        return twins.get(role);
    }

    /** Id of a profile, of whom it belongs or belonged to. */
    long profile(String whose) {
        return profiles.get(whose);
    }

    long mainSkill() {
        return skills.get("main");
    }

    private static long ownId(Agent owner) {
        return json(owner.rest("GET", "/profiles/me", "")).path("id").asLong();
    }

    static JsonNode json(Answer answer) {
        must(answer);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    static void must(Answer answer) {
        if (!answer.fine()) {
            throw new AssertionError("while the stage was set: " + answer.status() + " " + answer.body());
        }
    }
}
