package org.micromentoring.host.check;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.micromentoring.host.descriptor.Finding;

/** Velocity templates as Confluence's Velocity reads them: dialect, encoding, what they may call. Types are not known here. */
final class TemplateRules {
    /** A pattern, and what Confluence makes of what it finds. */
    private record Trap(Pattern pattern, String reason) {
        static Trap of(String pattern, String reason) {
            return new Trap(Pattern.compile(pattern), reason);
        }
    }

    private static final List<Trap> TRAPS = List.of(
            Trap.of("\\$!?\\{?foreach\\.(?:index|count|hasNext|first|last|parent)", "Velocity 1.6 does not know $foreach and prints this; use $velocityCount"),
            Trap.of("#\\[\\[", "Velocity 1.6 does not know #[[ and prints it, or stumbles over it"),
            Trap.of("#@\\w+", "Velocity 1.6 does not know macros with a body and prints this"),
            Trap.of("\\$!?\\{?\\w+(?:\\.\\w+(?:\\([^()]*\\))?)*\\[[^\\]]*]", "Velocity 1.6 does not know brackets behind a reference and prints them; use .get()"),
            Trap.of("\\.(?:class|getClass\\(\\))(?!\\w)", "is refused: no template reaches classes"),
            Trap.of("#disableAntiXss\\b", "switches encoding off in Confluence; this host encodes all the same"),
            Trap.of("\\$!?\\{?(?:\\w+\\.)*\\w*Html\\b(?!\\()", "is printed without encoding, because the name ends in Html"),
            Trap.of("#evaluate\\b", "runs text as a template; a text of a user must never get there"));
    private static final Pattern CALL = Pattern.compile("\\$!?\\{?\\w+(?:\\.\\w+(?:\\([^()]*\\))?)*\\.(\\w+)\\(");
    private static final Pattern REQUIRED = Pattern.compile("#requireResource\\s*\\(\\s*[\"']([^\"'$]+)[\"']\\s*\\)");
    private static final Pattern PARSED = Pattern.compile("#(?:parse|include)\\s*\\(\\s*[\"']([^\"'$]+)[\"']\\s*\\)");

    private final JarContents jar;
    private final Set<String> allowed;
    private final String ownPrefix;
    private final Set<String> webResources;
    private final List<Finding> findings = new ArrayList<>();

    /** @param allowed names of methods that the plugin's own list or the product's list allows of some class */
    TemplateRules(JarContents jar, Set<String> allowed, String pluginKey, Set<String> webResources) {
        this.jar = jar;
        this.allowed = new HashSet<>(allowed);
        this.ownPrefix = pluginKey + ":";
        this.webResources = webResources;
    }

    List<Finding> check() {
        RuntimeInstance velocity = new RuntimeInstance();
        velocity.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        for (String name : jar.names()) {
            if (name.endsWith(".vm")) {
                String text = new String(jar.bytes(name).orElseThrow(), StandardCharsets.UTF_8);
                parse(velocity, name, text);
                traps(name, blankComments(text));
            }
        }
        return findings;
    }

    private void parse(RuntimeInstance velocity, String name, String text) {
        try {
            velocity.parse(new StringReader(text), name);
        } catch (ParseException e) {
            int line = e.currentToken == null ? 0 : e.currentToken.next == null ? e.currentToken.beginLine : e.currentToken.next.beginLine;
            add(Finding.Level.REFUSED, name, line, "Velocity 1.6 cannot read it: " + e.getMessage().lines().findFirst().orElse(""));
        } catch (VelocityException e) {
            add(Finding.Level.REFUSED, name, 0, "Velocity 1.6 cannot read it: " + e.getMessage());
        }
    }

    private void traps(String name, String text) {
        boolean html = name.endsWith(".html.vm") || name.contains("/html/") || name.startsWith("html/") || text.contains("#htmlSafe");
        if (!html) {
            add(Finding.Level.WARNED, name, 0, "whether it is encoded is guessed from its text: call it *.html.vm, or put #htmlSafe() at its top");
        }
        for (Trap trap : TRAPS) {
            each(trap.pattern(), text, found -> add(Finding.Level.WARNED, name, lineOf(text, found.start()), found.group().strip() + " " + trap.reason()));
        }
        each(CALL, text, found -> {
            if (!allowed.contains(found.group(1))) {
                add(Finding.Level.WARNED, name, lineOf(text, found.start()), "no line of the allowlist allows a method called " + found.group(1)
                        + ": it would print its own source");
            }
        });
        each(REQUIRED, text, found -> {
            if (found.group(1).startsWith(ownPrefix) && !webResources.contains(found.group(1).substring(ownPrefix.length()))) {
                add(Finding.Level.REFUSED, name, lineOf(text, found.start()), "this plugin has no <web-resource> " + found.group(1));
            }
        });
        each(PARSED, text, found -> {
            if (!jar.has(found.group(1))) {
                add(Finding.Level.WARNED, name, lineOf(text, found.start()), "there is no template " + found.group(1) + " in the jar");
            }
        });
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    /** Lines stay where they are. */
    private static String blankComments(String text) {
        return Pattern.compile("##[^\n]*|#\\*[\\s\\S]*?\\*#").matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    private static int lineOf(String text, int offset) {
        return (int) text.substring(0, offset).lines().count() + (offset > 0 && text.charAt(offset - 1) == '\n' ? 1 : 0) + (offset == 0 ? 1 : 0);
    }

    private void add(Finding.Level level, String file, int line, String reason) {
        findings.add(new Finding(level, file, line, "", reason));
    }
}
