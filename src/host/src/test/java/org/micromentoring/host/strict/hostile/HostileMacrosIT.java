package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.strict.hostile.Site.Answer;
import org.micromentoring.host.wiki.HostSpace;
import org.micromentoring.host.wiki.WikiSite;

/** Hostile texts as parameters of our macros, stored in wiki pages with hostile titles, in every output. */
public class HostileMacrosIT {
    private static final Site SITE = HostileNode.site();
    private static final long SEED = HostileStrings.seed();
    /** Of our own strings, with the tag still alive. */
    private static final Pattern ALIVE = Pattern.compile("(?i)<(script|img|svg|iframe|body|video|details|object|marquee|base|meta|link|style|form|input)[^>]*(hostileRan|evil\\.example)|<script>hostileRan");

    @Test
    public void everyParameterIsOnlyEverAText() {
        WikiSite wiki = HostileNode.get().services().get(WikiSite.class);
        String author = wiki.people().byName("spaceadmin").orElseThrow().getKey().getStringValue();
        wiki.wikiChanges().addSpace(new HostSpace(740_001, "HOSTILE", "\"><script>" + HostileStrings.CALL + "</script> $v", 1), List.of("VIEW:LICENSED:", "EDIT:USER:" + author));
        List<String> breaches = new ArrayList<>();
        Map<String, List<String>> macros = macros();
        assertFalse(macros.isEmpty());
        macros.forEach((macro, parameters) -> parameters.forEach(parameter -> {
            StringBuilder storage = new StringBuilder();
            for (String text : HostileStrings.sample(SEED + (macro + parameter).hashCode(), 12)) {
                if (text.codePoints().allMatch(HostileMacrosIT::ofXml)) {
                    storage.append("<ac:structured-macro ac:name=\"").append(macro).append("\"><ac:parameter ac:name=\"").append(parameter).append("\">").append(escaped(text))
                        .append("</ac:parameter></ac:structured-macro>");
                }
            }
            long page = wiki.wikiChanges().newPage(740_001, "<img src=x onerror=" + HostileStrings.CALL + "> " + macro + " " + parameter, storage.toString(), author, List.of()).orElseThrow();
            for (String output : List.of("display", "preview", "pdf", "word", "html_export", "email", "feed", "diff")) {
                Answer answer = SITE.page("employee", "/pages/viewpage.action?pageId=" + page + "&output=" + output);
                // What stands within quotes is a value, and encoded if nothing else is found.
                Matcher alive = ALIVE.matcher(answer.text().replaceAll("=\"[^\"]*\"", ""));
                if (answer.status() != 200 || answer.text().contains("Error rendering") || answer.text().contains("cannot be shown here at the moment") || alive.find()) {
                    breaches.add(macro + " " + parameter + " as " + output + ": " + answer.status() + " " + (alive.reset().find() ? alive.group() : answer.text().substring(0, Math.min(200, answer.text().length()))));
                }
            }
        }));
        assertEquals(breaches.size() + " breach(es)", "", String.join("\n", breaches));
    }

    /** Name of each of our macros to the names of its parameters, from the descriptor. */
    private static Map<String, List<String>> macros() {
        Map<String, List<String>> macros = new LinkedHashMap<>();
        Matcher macro = Pattern.compile("(?s)<xhtml-macro[^>]*\\sname=\"([^\"]+)\".*?</xhtml-macro>").matcher(SharedNode.descriptor());
        while (macro.find()) {
            macros.put(macro.group(1), Pattern.compile("<parameter name=\"([^\"]+)\"").matcher(macro.group()).results().map(found -> found.group(1)).toList());
        }
        return macros;
    }

    private static boolean ofXml(int c) {
        return c >= 0x20 && c < 0xd800 || c == '\t' || c == '\n' || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
