package org.micromentoring.host.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the decoration reads of an answer, as SiteMesh does: head, title, meta, body and {@code <content tag="…">} blocks.
 *
 * @param head     what remains of the head without its title
 * @param bodyAttributes the attributes of the body element, as written
 */
record ParsedPage(String title, Map<String, String> meta, String head, String bodyAttributes, String body, Map<String, String> contents) {
    private static final Pattern HEAD = Pattern.compile("(?is)<head\\b[^>]*>(.*?)</head\\s*>");
    private static final Pattern TITLE = Pattern.compile("(?is)<title\\b[^>]*>(.*?)</title\\s*>");
    private static final Pattern BODY = Pattern.compile("(?is)<body\\b([^>]*)>(.*)</body\\s*>");
    private static final Pattern META = Pattern.compile("(?is)<meta\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?is)([a-z][a-z0-9:-]*)\\s*=\\s*(\"([^\"]*)\"|'([^']*)')");
    private static final Pattern CONTENT = Pattern.compile("(?is)<content\\s+tag=\"([a-z]+)\"\\s*>(.*?)</content>");

    /** Empty for what is no whole page: without head and body, or cut off in one of them. */
    static Optional<ParsedPage> parse(String html) {
        Matcher heads = HEAD.matcher(html);
        Matcher bodies = BODY.matcher(html);
        return heads.find() && bodies.find() ? Optional.of(of(heads.group(1), bodies)) : Optional.empty();
    }

    private static ParsedPage of(String head, Matcher bodies) {
        Matcher titles = TITLE.matcher(head);
        String title = titles.find() ? titles.group(1).strip() : "";
        Map<String, String> contents = new LinkedHashMap<>();
        String body = CONTENT.matcher(bodies.group(2)).replaceAll(match -> {
            contents.put(match.group(1), match.group(2));
            return "";
        });
        return new ParsedPage(title, meta(head), TITLE.matcher(head).replaceAll("").strip(), bodies.group(1).strip(), body, contents);
    }

    Optional<String> decorator() {
        return Optional.ofNullable(meta.get("decorator")).filter(name -> !name.equals("none"));
    }

    String content(String tag) {
        return contents.getOrDefault(tag, "");
    }

    private static Map<String, String> meta(String head) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher metas = META.matcher(head);
        while (metas.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher each = ATTRIBUTE.matcher(metas.group(1));
            while (each.find()) {
                attributes.put(each.group(1).toLowerCase(java.util.Locale.ROOT), each.group(3) != null ? each.group(3) : each.group(4));
            }
            if (attributes.containsKey("name")) {
                found.put(attributes.get("name"), attributes.getOrDefault("content", ""));
            }
        }
        return found;
    }
}
