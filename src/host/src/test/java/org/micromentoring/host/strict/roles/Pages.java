package org.micromentoring.host.strict.roles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.micromentoring.host.wiki.HostSpace;
import org.micromentoring.host.wiki.WikiChanges;
import org.micromentoring.host.wiki.WikiSite;

/** Pages with one macro each, open to everybody, in a space of their own. */
final class Pages {
    static final String FROM = "zq-begin";
    static final String TO = "zq-end";
    /** Of pages that {@link Pages} made. */
    static final Pattern ID = Pattern.compile("\\b70000\\d\\d\\b");
    private static final String SPACE = "ROLES";
    private static final long FIRST = 7_000_001;

    private final WikiChanges changes;
    private final Map<String, Long> known = new HashMap<>();
    private long next = FIRST + 1;

    Pages(WikiSite site) {
        changes = site.wikiChanges();
        changes.addSpace(new HostSpace(7_000, SPACE, "Roles", FIRST), List.of("VIEW:EVERYBODY:", "EDIT:USER:" + Stage.key("r-space"), "ADMINISTER:USER:" + Stage.key("r-space")));
        changes.addSpace(new HostSpace(7_001, "OTHER", "Other", FIRST + 1), List.of("VIEW:EVERYBODY:", "ADMINISTER:USER:" + Stage.key("r-other")));
        changes.addPage(FIRST, 7_000, "Home", "<p>Home.</p>", Stage.key("r-space"), List.of());
        changes.addPage(next++, 7_001, "Home", "<p>Home.</p>", Stage.key("r-other"), List.of());
    }

    static String home() {
        return "/pages/viewpage.action?pageId=" + FIRST;
    }

    /** @param parameters as {@code name=value}, separated by semicolons */
    static String storage(String macro, String parameters) {
        StringBuilder storage = new StringBuilder("<p>" + FROM + "</p><ac:structured-macro ac:name=\"" + macro + "\">");
        for (String pair : parameters.split(";")) {
            if (pair.contains("=")) {
                storage.append("<ac:parameter ac:name=\"").append(pair, 0, pair.indexOf('=')).append("\">").append(pair.substring(pair.indexOf('=') + 1)).append("</ac:parameter>");
            }
        }
        return storage.append("</ac:structured-macro><p>" + TO + "</p>").toString();
    }

    /** In an output of the wiki, or with one of its switches. */
    Answer show(Agent reader, String macro, String parameters, String output) {
        String page = "pageId=" + page(macro, parameters);
        return switch (output) {
            case "display" -> reader.get("/pages/viewpage.action?" + page);
            case "mobile" -> reader.get("/pages/viewpage.action?device=mobile&" + page);
            case "no-entity" -> reader.get("/pages/viewpage.action?entity=none&" + page);
            case "preview" -> reader.post("/pages/preview.action", Map.of("pageId", page.substring(7), "storage", storage(macro, parameters)));
            default -> reader.get("/pages/viewpage.action?output=" + output + "&" + page);
        };
    }

    private synchronized long page(String macro, String parameters) {
        return known.computeIfAbsent(macro + " " + parameters, it -> {
            long id = next++;
            changes.addPage(id, 7_000, "Page " + id, storage(macro, parameters), Stage.key("r-space"), List.of());
            return id;
        });
    }
}
