package org.micromentoring.confluence.rest.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.kernel.Problem;

/** Goes through JSON, one token at a time. */
final class JsonScan {
    /** Longer than any number that is read; a longer one is no number of ours. */
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final char END = '\0';

    private final String text;
    private int at;

    JsonScan(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** NUL at the end, which nothing in JSON begins with. */
    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    /** The four characters that JSON takes for space, and no other. */
    void space() {
        while (!atEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    boolean skip(char wanted) {
        boolean there = !atEnd() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    void must(char wanted, String path) {
        if (!skip(wanted)) {
            throw broken(path);
        }
    }

    Object word(String word, String path, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw broken(path);
        }
        at += word.length();
        return meaning;
    }

    String number(String path) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_NUMBER && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        Matcher number = NUMBER.matcher(text).region(at, end);
        if (!number.matches() || end - at > LONGEST_NUMBER) {
            throw broken(path);
        }
        at = end;
        return number.group();
    }

    String text(String path) {
        must('"', path);
        StringBuilder out = new StringBuilder();
        while (!skip('"')) {
            char c = peek();
            if (c < ' ') {
                throw broken(path);
            }
            at++;
            out.append(c == '\\' ? escaped(path) : c);
        }
        return out.toString();
    }

    private char escaped(String path) {
        char c = peek();
        at++;
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return MEANT.charAt(known);
        }
        if (c != 'u' || at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw broken(path);
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private static Problem broken(String path) {
        return Problem.invalid(path, "micromentoring.confluence.json");
    }
}
