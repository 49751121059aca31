package org.micromentoring.confluence.rest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/**
 * Reads JSON to the letter of RFC 8259, as a tree of maps, lists, texts, {@link Numeral}, {@link Boolean} and {@link Nothing}.
 * Stricter in three things: a name may stand once in an object, no text may hold what cannot be stored, and nothing is deeper
 * than {@value #DEEPEST} levels.
 */
public final class JsonText {
    /** No body of ours has more than four. */
    private static final int DEEPEST = 20;
    private static final String BROKEN = "micromentoring.confluence.json";

    /** JSON's null. */
    public enum Nothing { NULL }

    /** A number as it was written. */
    public record Numeral(String digits) {
    }

    private final JsonScan scan;

    private JsonText(String text) {
        scan = new JsonScan(text);
    }

    /** @throws Problem invalid, naming the way to where it stops being JSON, such as {@code offered[2].note} */
    public static Object read(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value("", 1);
        json.scan.space();
        if (!json.scan.atEnd()) {
            throw Problem.invalid("", BROKEN);
        }
        return value;
    }

    private Object value(String path, int depth) {
        scan.space();
        if (depth > DEEPEST) {
            throw Problem.invalid(path, BROKEN);
        }
        return switch (scan.peek()) {
            case '{' -> members(path, depth);
            case '[' -> elements(path, depth);
            case '"' -> text(path);
            case 't' -> scan.word("true", path, Boolean.TRUE);
            case 'f' -> scan.word("false", path, Boolean.FALSE);
            case 'n' -> scan.word("null", path, Nothing.NULL);
            default -> new Numeral(scan.number(path));
        };
    }

    private Map<String, Object> members(String path, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        scan.must('{', path);
        scan.space();
        if (scan.skip('}')) {
            return members;
        }
        do {
            scan.space();
            String name = text(path);
            String inner = JsonShape.member(path, name);
            scan.space();
            scan.must(':', inner);
            if (members.containsKey(name)) {
                throw Problem.invalid(inner, "micromentoring.confluence.json.twice");
            }
            members.put(name, value(inner, depth + 1));
            scan.space();
        } while (scan.skip(','));
        scan.must('}', path);
        return members;
    }

    private List<Object> elements(String path, int depth) {
        List<Object> elements = new ArrayList<>();
        scan.must('[', path);
        scan.space();
        if (scan.skip(']')) {
            return elements;
        }
        do {
            elements.add(value(JsonShape.element(path, elements.size()), depth + 1));
            scan.space();
        } while (scan.skip(','));
        scan.must(']', path);
        return elements;
    }

    private String text(String path) {
        String text = scan.text(path);
        if (!Typed.storable(text)) {
            throw Problem.invalid(path, "micromentoring.kernel.characters");
        }
        return text;
    }
}
