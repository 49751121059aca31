package org.micromentoring.host.resources;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.host.sal.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jsI18n transformation: {@code AJS.I18n.getText('key', …)} with a literal key becomes the text itself. */
public final class ScriptTexts {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptTexts.class);
    private static final Pattern CALL = Pattern.compile("(?:\\b(?:AJS|WRM)\\.)?\\bI18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private final Texts texts;

    public ScriptTexts(Texts texts) {
        this.texts = texts;
    }

    public String transform(String script, Locale locale) {
        Matcher call = CALL.matcher(script);
        StringBuilder out = new StringBuilder();
        while (call.find()) {
            String key = call.group(2);
            if (texts.find(locale, key).isEmpty()) {
                LOG.warn("A script asks for the text {}, which nobody has", key);
            }
            String text = quoted(texts.getText(locale, key));
            call.appendReplacement(out, Matcher.quoteReplacement(call.group(3).equals(",") ? "AJS.format(" + text + "," : text));
        }
        return call.appendTail(out).toString();
    }

    /** Pure ASCII, and nothing that could end a script element. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
