package org.micromentoring.host.look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a browser would mend without a word: elements that are never closed or cross each other, and ids that are there twice. */
public final class Faults {
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:\\s+[^\\s=>\"'/]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*)\\s*(/?)>");
    private static final Pattern ID = Pattern.compile("(?i)\\sid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Set<String> WITHOUT_END = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String html;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();

    private Faults(String html) {
        this.html = html;
    }

    /** The first fault in words. */
    public static Optional<String> firstIn(String html) {
        return Optional.ofNullable(new Faults(html).search());
    }

    private String search() {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find(from)) {
            from = tag.end();
            if (tag.group(2) == null) {
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            String fault = tag.group(1).isEmpty() ? opened(tag, name) : closed(tag, name);
            if (fault != null) {
                return fault;
            }
            if (tag.group(1).isEmpty() && RAW.contains(name) && tag.group(4).isEmpty()) {
                from = endOfText(name, from);
            }
        }
        return open.isEmpty() ? null : "<" + open.peek() + "> is never closed";
    }

    /** Not in a copy in small letters: some letters are longer when they are small, and then nothing is where it was. */
    private int endOfText(String name, int from) {
        Matcher end = Pattern.compile("</" + name, Pattern.CASE_INSENSITIVE).matcher(html);
        return end.find(from) ? end.start() : html.length();
    }

    private String opened(Matcher tag, String name) {
        Matcher id = ID.matcher(tag.group(3));
        if (id.find()) {
            String value = id.group(1) != null ? id.group(1) : id.group(2);
            if (!ids.add(value)) {
                return "the id " + value + " is there twice" + place(tag);
            }
        }
        if (tag.group(4).isEmpty() && !WITHOUT_END.contains(name)) {
            open.push(name);
        }
        return null;
    }

    private String closed(Matcher tag, String name) {
        if (name.equals(open.peek())) {
            open.pop();
            return null;
        }
        return "</" + name + "> closes " + (open.isEmpty() ? "nothing" : "<" + open.peek() + ">") + place(tag);
    }

    private String place(Matcher tag) {
        return " near \u00ab" + html.substring(Math.max(0, tag.start() - 120), tag.end()).replaceAll("\\s+", " ") + "\u00bb";
    }
}
