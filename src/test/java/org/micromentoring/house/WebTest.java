package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Script and style: small, plain, obedient to a strict Content-Security-Policy and to the wiki's theme. */
public class WebTest {
    private static final Map<String, String> SCRIPT = Map.of(
        "\\b(innerHTML|outerHTML|insertAdjacentHTML)\\b|\\.html\\(", "build elements and set textContent: people's words are data",
        "\\beval\\s*\\(|new Function\\b|document\\.write\\b|set(Timeout|Interval)\\s*\\(\\s*['\"]", "the Content-Security-Policy refuses it",
        "\\.style\\.(?!setProperty\\('--)|setAttribute\\(\\s*['\"](style|on\\w+)['\"]", "use a class; styles and handlers in attributes are refused",
        "AJS\\.I18n\\.getText\\(\\s*[^'\"\\s]", "texts by literal key only: the host puts them in when it serves the script",
        "https?://(?!www\\.w3\\.org/)", "nothing of ours calls out",
        "\\bconsole\\.", "no word in the console",
        "\\b(alert|confirm|prompt)\\s*\\(", "use an AUI dialog or message",
        "\\b(localStorage|sessionStorage|document\\.cookie)\\b", "keep nothing of people in the browser");
    private static final Map<String, String> STYLE = Map.of(
        "(?i)(?<!-)\\b(margin|padding|border)-(left|right|top|bottom)\\b|[{;\\s](left|right)\\s*:|text-align:\\s*(left|right)|float:\\s*(left|right)",
        "logical properties (inline-start, block-end), so that right-to-left works",
        "!important", "find the selector that does without",
        "@import|url\\(", "nothing is loaded from elsewhere",
        "(?m)^\\s*#[\\w-]+\\s*[,{]", "no ids: the same macro may be twice on a page");

    private final List<String> breaches = new ArrayList<>();

    @Test
    public void scriptsArePlainAndKeepThemselvesToThemselves() {
        for (Path file : House.files(House.WEB, ".js")) {
            String text = blank(House.read(file), "(?s)/\\*.*?\\*/|(?m)(?<![:'\"])//.*$");
            if (!text.strip().matches("(?s)(AJS\\.toInit|\\(function|\\(\\(|\\$\\(|document\\.addEventListener).*") || !text.contains("'use strict'")) {
                breaches.add(House.at(file, 1) + ": one function of its own round everything, with 'use strict'");
            }
            SCRIPT.forEach((pattern, why) -> refuse(file, text, pattern, why));
        }
        none(breaches);
    }

    @Test
    public void stylesFollowTheThemeAndTheDirectionOfReading() {
        for (Path file : House.files(House.WEB, ".css")) {
            String text = blank(House.read(file), "(?s)/\\*.*?\\*/");
            STYLE.forEach((pattern, why) -> refuse(file, text, pattern, why));
            String bare = blank(text, "var\\(--ds-[\\w-]+,[^()]*(\\([^()]*\\))?[^()]*\\)");
            refuse(file, bare, "#[0-9a-fA-F]{3,8}\\b(?=[^{}]*[;}])|\\b(rgba?|hsla?)\\(|:[^;{}]*\\b(white|black|red|green|blue|gr[ae]y)\\b",
                "colours only as var(--ds-..., fallback), else the dark theme breaks");
            if (text.contains("transition") || text.contains("animation")) {
                if (!text.contains("prefers-reduced-motion")) {
                    breaches.add(House.at(file) + ": motion without @media (prefers-reduced-motion)");
                }
            }
        }
        none(breaches);
    }

    private void refuse(Path file, String text, String pattern, String why) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            breaches.add(House.at(file, House.lineOf(text, found.start())) + ": " + found.group().trim() + ": " + why);
        }
    }

    /** Keeps the lines, so that places stay right. */
    private static String blank(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\n]", " ")));
    }
}
