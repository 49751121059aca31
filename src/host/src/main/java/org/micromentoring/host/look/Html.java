package org.micromentoring.host.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text into HTML: encoding, and filling {{name}} (encoded) and {{{name}}} (already HTML) of the host's page files. */
public final class Html {
    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private Html() {
    }

    /** Encoded for text and for attributes in double quotes. Characters that XML does not know are replaced. */
    public static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** One part of an address. */
    public static String path(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A page file, its [[words]] in the language of the reader, filled. A hole without a value is an error. */
    public static String fill(String file, Map<String, String> values) {
        return fillText(Words.translate(read(file)), values);
    }

    /** The same for a short piece in the code. */
    public static String fillText(String template, Map<String, String> values) {
        Matcher hole = HOLE.matcher(template);
        StringBuilder out = new StringBuilder();
        while (hole.find()) {
            boolean raw = hole.group(1) != null;
            String name = raw ? hole.group(1) : hole.group(2);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name);
            }
            hole.appendReplacement(out, Matcher.quoteReplacement(raw ? value : text(value)));
        }
        return hole.appendTail(out).toString();
    }

    /** A file of the host's page files, as it is. */
    public static String file(String name) {
        return read(name);
    }

    static String read(String file) {
        try (InputStream in = Html.class.getResourceAsStream("/host-pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isXml(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
