package org.micromentoring.host.strict.roles;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.micromentoring.host.strict.roles.RoleTable.Entry;

/** Goes through one entry point as somebody, about one object. */
final class Door {
    private static final Set<String> OUTPUTS = Set.of("display", "preview", "pdf", "word", "html_export", "email", "feed", "diff", "mobile", "no-entity");
    private static final Map<String, String> SEEN_ON = Map.of("space-link", Pages.home(), "admin-link", "/admin/general.action", "vocabulary-link", "/admin/general.action",
        "health-link", "/admin/general.action", "reporting-link", "/admin/general.action");

    private final Stage stage;
    private final Things things;

    Door(Stage stage, Things things) {
        this.stage = stage;
        this.things = things;
    }

    Answer call(Entry entry, Agent caller, String object) {
        return switch (entry.kind()) {
            case "page" -> caller.get("/plugins/servlet" + path(entry, object) + query(entry, object, caller));
            case "macro" -> macro(entry, caller, object);
            case "job" -> caller.post("/admin/jobs.action", Map.of("key", entry.subject()));
            case "link" -> caller.get(SEEN_ON.getOrDefault(entry.subject(), "/dashboard.action"));
            case "files" -> caller.get("/download/resources/org.micromentoring.confluence" + file(entry.subject()));
            default -> caller.rest(entry.kind(), path(entry, object) + query(entry, object, caller), body(entry, object, caller));
        };
    }

    /** What the table holds against the answer. */
    String code(Entry entry, Agent caller, Answer answer) {
        if (entry.kind().equals("link")) {
            return answer.body().contains(linkId(entry.subject())) ? "yes" : "no";
        }
        if (!entry.kind().equals("macro") || answer.status() != 200) {
            return answer.code();
        }
        String own = Stage.fullName(caller.user());
        return Pattern.compile("Zq\\w+ Person").matcher(answer.inner().body()).results().anyMatch(it -> !it.group().equals(own)) ? "people" : "nobody";
    }

    private String linkId(String key) {
        return stage.node().plugin().descriptor().webItems().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow().linkId();
    }

    String path(Entry entry, String object) {
        String path = entry.subject().replace("{mark}", "favourite").replaceAll("/\\*$", "/{id}");
        return path.contains("{") ? path.replaceAll("\\{\\w+}", things.value(object)) : path;
    }

    String body(Entry entry, String object, Agent caller) {
        return entry.template().startsWith("?") ? "" : things.filled(entry.template(), object, caller);
    }

    private String query(Entry entry, String object, Agent caller) {
        return entry.template().startsWith("?") ? things.filled(entry.template(), object, caller) : "";
    }

    private Answer macro(Entry entry, Agent caller, String object) {
        boolean output = OUTPUTS.contains(object);
        String parameters = output ? "" : things.filled(entry.template(), object, caller);
        return stage.pages().show(caller, entry.subject(), parameters, output ? object : "display");
    }

    private String file(String key) {
        if (key.endsWith("/")) {
            return "/" + key + "macro-ask.png";
        }
        return ":" + key + "/" + stage.node().plugin().descriptor().webResources().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow()
            .files().get(0).name().toLowerCase(Locale.ROOT);
    }
}
