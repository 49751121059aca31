package org.micromentoring.host.strict.roles;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.engine.Recording;
import org.micromentoring.host.strict.roles.RoleTable.Entry;
import org.micromentoring.host.strict.roles.RoleTable.Row;

/** The table roles/table.txt against the running plugin; its head says what each answer is held against. */
public class RoleTableIT {
    /** Looks at what changed come once a second for the whole node, whoever asks; the host's own statements are nobody's. */
    private static final Pattern NOISE = Pattern.compile("(?i)/\\* frame \\*/|_CHANGE_STAMP|_JOB_RUN|_NODE_REPORT|HOST_SETTING|HOST_SESSION|HOST_SECOND|HOST_JOB|HOST_TURN");
    private static final int TRIES = 4;

    private final Stage stage = Stage.get();
    private final Things things = new Things(stage);
    private final Door door = new Door(stage, things);
    private final Secrets secrets = new Secrets();
    private final Digest digest = new Digest(stage);
    private final Map<String, Seen> absent = new HashMap<>();
    /** What, and who found it. */
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();

    @Test
    public void everyEntryPointHasARow() throws Exception {
        Set<String> there = EntryPoints.of(stage.node());
        Set<String> written = RoleTable.read().stream().map(Entry::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals("roles/table.txt and what the plugin has", String.join("\n", there), String.join("\n", written));
        assertEquals("docs/openapi.yaml and what the plugin has", EntryPoints.documented(), EntryPoints.calls(stage.node()));
    }

    @Test
    public void everybodyIsAnsweredAsTheTableSays() {
        for (Entry entry : RoleTable.read()) {
            for (Row row : entry.rows()) {
                answers(entry, row);
            }
            nonsense(entry);
        }
        assertEquals("", wrong.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).collect(Collectors.joining("\n")));
    }

    private void answers(Entry entry, Row row) {
        String object = row.object();
        things.prepare(entry, object);
        Map<String, List<String>> before = digest.now();
        List<Role> fine = Arrays.stream(Role.values()).filter(it -> entry.writes() && row.code(it).startsWith("2")).toList();
        Arrays.stream(Role.values()).filter(it -> !fine.contains(it)).forEach(role -> alike(entry, row, role, one(entry, row, role)));
        if (!fine.isEmpty()) {
            forged(entry, row, caller(fine.get(0), object));
        }
        String changed = Digest.difference(before, digest.now());
        if (!changed.isEmpty() && !entry.kind().equals("job")) {
            wrong(entry.name() + ", " + object + ": somebody who may not has changed" + changed, "");
        }
        for (Role role : fine) {
            one(entry, row, role);
            things.spent(object);
        }
        if (entry.name().contains("/import") && !fine.isEmpty()) {
            things.settle();
        }
    }

    private Seen one(Entry entry, Row row, Role role) {
        Agent caller = caller(role, row.object());
        String what = entry.name() + ", " + row.object() + ": ";
        Seen seen = seen(entry, caller, row.object());
        String code = door.code(entry, caller, seen.answer());
        if (!code.equals(row.code(role))) {
            wrong(what + "answered with " + code + ", not " + row.code(role) + " " + beginning(seen.answer()), role.column());
        }
        if (seen.answer().status() >= 500) {
            wrong(what + "breaks", role.column());
        }
        secrets.in(seen.answer().inner(), role, caller, entry).forEach(it -> wrong(what + "tells " + it, role.column()));
        return seen;
    }

    private static String beginning(Answer answer) {
        return answer.status() < 400 ? "" : answer.body().replaceAll("\\s+", " ").replaceAll("^(.{160}).*", "$1");
    }

    /** Where one cannot tell by the table whether there is such a thing, nothing else tells either: status, headers, body, statements. */
    private void alike(Entry entry, Row row, Role role, Seen first) {
        boolean macro = entry.kind().equals("macro");
        // The host's own gate stands before ours; and who may edit a page is told which name in it nobody has.
        boolean gate = row.mayTell(role) || role == Role.ANONYMOUS || role == Role.UNLICENSED || role == Role.OFF
            || macro && (role == Role.SPACE || !row.object().startsWith("of-")) || !door.code(entry, caller(role, row.object()), first.answer()).equals(row.code(role));
        boolean hides = entry.row(RoleTable.ABSENT).filter(it -> !it.equals(row) && it.code(role).equals(row.code(role))
            && (it.code(role).startsWith("4") || macro)).isPresent();
        if (gate || !hides) {
            return;
        }
        Agent caller = caller(role, row.object());
        String what = entry.name() + " for " + caller.user();
        Seen here = first;
        Seen nowhere = absent.computeIfAbsent(what, it -> seen(entry, caller, RoleTable.ABSENT));
        for (int turn = 1; turn < TRIES && !here.alike(nowhere); turn++) {
            here = seen(entry, caller, row.object());
            nowhere = seen(entry, caller, RoleTable.ABSENT);
            absent.put(what, nowhere);
        }
        if (!here.alike(nowhere)) {
            wrong(entry.name() + ", " + row.object() + ": can be told from what is not there: " + here.difference(nowhere), role.column());
        }
    }

    private Seen seen(Entry entry, Agent caller, String object) {
        String echo = things.echo(object);
        things.prepare(entry, object);
        try (Recording recording = stage.node().engine().sqlLog().recordAllThreads()) {
            Answer answer = door.call(entry, caller, object);
            return new Seen(answer, echo, recording.statementsBesidesSequences().stream().filter(it -> !NOISE.matcher(it).find()).sorted().toList());
        }
    }

    private void wrong(String what, String who) {
        wrong.computeIfAbsent(what, it -> new ArrayList<>()).add(who);
    }

    private void nonsense(Entry entry) {
        if (entry.row(RoleTable.ABSENT).isEmpty() || !entry.subject().matches(".*(\\{(id|mentor)}.*|/\\*)")) {
            return;
        }
        for (String value : things.nonsense(entry)) {
            for (Role role : Role.values()) {
                String path = entry.subject().replace("{mark}", "favourite").replaceAll("\\{\\w+}|\\*$", value);
                Agent caller = stage.as(role);
                Answer answer = entry.rest() ? caller.rest(entry.kind(), path, door.body(entry, RoleTable.ABSENT, caller)) : caller.get("/plugins/servlet" + path);
                if (!answer.code().equals("404") && !answer.code().equals(entry.row(RoleTable.ABSENT).orElseThrow().code(role))) {
                    wrong(entry.name() + ": " + answer.code() + " for " + value, role.column());
                }
            }
        }
    }

    /** What another site could send in the name of somebody who may. */
    private void forged(Entry entry, Row row, Agent victim) {
        String path = door.path(entry, row.object());
        String body = door.body(entry, row.object(), victim);
        String type = body.startsWith("{") ? "application/json" : body.isEmpty() ? "text/plain" : "text/csv";
        String form = body.isEmpty() ? "a=b" : body;
        forged(entry, "as a form", victim.plain("POST", path, form, Map.of("Content-Type", "application/x-www-form-urlencoded")));
        forged(entry, "as text", victim.plain("POST", path, form, Map.of("Content-Type", "text/plain")));
        forged(entry, "as a file", victim.plain("POST", path, form, Map.of("Content-Type", "multipart/form-data; boundary=b")));
        forged(entry, "from elsewhere", victim.plain(entry.kind(), path, body, Map.of("Content-Type", type, "X-Atlassian-Token", "no-check", "Origin", "https://evil.example")));
        forged(entry, "as text with the token", victim.plain(entry.kind(), path, form, Map.of("Content-Type", body.isEmpty() ? "application/json" : "text/plain",
            "X-Atlassian-Token", "no-check", "Origin", "https://evil.example")));
        victim.plain("GET", path, "", Map.of());
        if (!body.isEmpty()) {
            forged(entry, "without a type", victim.plain(entry.kind(), path, body, Map.of()));
        }
    }

    private void forged(Entry entry, String how, Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) {
            wrong(entry.name() + ": a call " + how + " is answered with " + answer.status(), "");
        }
    }

    private Agent caller(Role role, String object) {
        return object.equals("twin") ? stage.twin(role) : stage.as(role);
    }
}
