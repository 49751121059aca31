package org.micromentoring.host.check;

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
import org.micromentoring.host.templates.ProductDirective;

/** Velocity templates as Confluence's Velocity reads them: dialect, encoding, what they may call. Types are not known here. */
final class TemplateRules {
    /** A pattern, and what Confluence makes of what it finds. */
    private record Trap(Pattern pattern, String reason) {
        static Trap of(String pattern, String reason) {
            return new Trap(Pattern.compile(pattern), reason);
        }
    }

    /** Quantifiers that never give back what they took: a long template must cost no more than its length. */
    private static final List<Trap> TRAPS = List.of(
            Trap.of("\\$!?\\{?foreach\\.(?:index|count|hasNext|first|last|parent)", "Velocity 1.6 does not know $foreach and prints this; use $velocityCount"),
            Trap.of("#\\[\\[", "Velocity 1.6 does not know #[[ and prints it, or stumbles over it"),
            Trap.of("#@\\w++", "Velocity 1.6 does not know macros with a body and prints this"),
            Trap.of("\\$!?\\{?\\w++(?:\\.\\w++(?:\\([^()]*+\\))?+)*+\\[[^\\]\\n]*+]", "Velocity 1.6 does not know brackets behind a reference and prints them; use .get()"),
            Trap.of("#disableAntiXss\\b", "switches encoding off in Confluence; this host encodes all the same"),
            Trap.of("\\$!?\\{?(?:\\w++\\.)*+\\w*Html\\b(?!\\()", "is printed without encoding, because the name ends in Html"),
            Trap.of("#evaluate\\b", "runs text as a template; a text of a user must never get there"));
    private static final Pattern REQUIRED = Pattern.compile("#requireResource\\s*+\\(\\s*+[\"']([^\"'$]++)[\"']\\s*+\\)");
    private static final Pattern PARSED = Pattern.compile("#(?:parse|include)\\s*+\\(\\s*+[\"']([^\"'$]++)[\"']\\s*+\\)");
    private static final Pattern MACRO = Pattern.compile("#macro\\s*+\\(\\s*+(\\w++)");
    private static final Set<String> OF_VELOCITY = Set.of("foreach", "include", "parse", "macro", "literal", "evaluate", "define", "break", "stop", "set",
            "if", "elseif", "else", "end", "requireResource", "requireResourcesForContext", "htmlSafe", "disableAntiXss");
    /** Variables that Confluence itself gives to templates. */
    private static final Set<String> OF_THE_PRODUCT = Set.of("$action", "$i18n", "$req", "$res", "$generalUtil", "$htmlUtil", "$webResourceManager",
            "$helper", "$bootstrap", "$settingsManager", "$permissionHelper", "$webInterfaceManager", "$soyTemplateRendererHelper", "$dateFormatter",
            "$renderContext", "$content", "$page", "$space", "$remoteUser", "$userAccessor", "$spaceManager", "$pageManager", "$darkFeatures", "$seraph");

    private final JarContents jar;
    private final Set<String> allowed;
    private final String ownPrefix;
    private final Set<String> webResources;
    private final Set<String> macros = new HashSet<>();
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
        velocity.setProperty("userdirective", ProductDirective.ALL);
        List<String> names = jar.names().stream().filter(name -> name.endsWith(".vm")).toList();
        names.forEach(name -> each(MACRO, text(name), found -> macros.add(found.group(1))));
        for (String name : names) {
            Lines lines = new Lines(text(name));
            parse(velocity, name, lines.text());
            traps(name, new Lines(blankComments(lines.text())));
        }
        return findings;
    }

    /** A byte order mark is no letter of the template. */
    private String text(String name) {
        String text = new String(jar.bytes(name).orElseThrow(), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void parse(RuntimeInstance velocity, String name, String text) {
        try {
            TemplateCalls.of(velocity, name, text).forEach(use -> used(name, use));
        } catch (ParseException e) {
            int line = e.currentToken == null ? 0 : e.currentToken.next == null ? e.currentToken.beginLine : e.currentToken.next.beginLine;
            add(Finding.Level.REFUSED, name, line, "Velocity 1.6 cannot read it: " + e.getMessage().lines().findFirst().orElse(""));
        } catch (VelocityException e) {
            add(Finding.Level.REFUSED, name, 0, "Velocity 1.6 cannot read it: " + e.getMessage());
        } catch (StackOverflowError e) {
            // Velocity's reader goes into itself for each thing that stands in another; in the product it would be the same.
            add(Finding.Level.REFUSED, name, 0, "Velocity 1.6 cannot read it: too much stands inside of something else");
        }
    }

    private void used(String name, TemplateCalls.Use use) {
        if (use.kind() == TemplateCalls.Kind.DIRECTIVE) {
            directive(name, use);
        } else if (use.name().equals("class") || use.name().equals("getClass")) {
            add(Finding.Level.WARNED, name, use.line(), "." + use.name() + (use.kind() == TemplateCalls.Kind.METHOD ? "()" : "") + " is refused: no template reaches classes");
        } else if (use.kind() == TemplateCalls.Kind.METHOD && !allowed.contains(use.name())) {
            boolean product = OF_THE_PRODUCT.contains(use.root());
            add(product ? Finding.Level.NOT_RUN : Finding.Level.WARNED, name, use.line(), product
                    ? "the embedded host has no " + use.root() + "." + use.name() + "(); whether Confluence allows it cannot be told here"
                    : "no line of the allowlist allows a method called " + use.name() + ": it would print its own source");
        }
    }

    private void directive(String name, TemplateCalls.Use use) {
        if (ProductDirective.NAMES.contains(use.name())) {
            add(Finding.Level.NOT_RUN, name, use.line(), "the embedded host has no #" + use.name() + ": it prints what stands inside of it, and nothing of its own");
        } else if (!OF_VELOCITY.contains(use.name()) && !macros.contains(use.name())) {
            String near = OF_VELOCITY.stream().filter(known -> known.equalsIgnoreCase(use.name())).findFirst().map(known -> "; is #" + known + " meant?").orElse("");
            if (use.bare() && near.isEmpty()) {
                return;
            }
            add(Finding.Level.WARNED, name, use.line(), "no directive or macro is known to be called #" + use.name() + "; where nobody defines it, it is printed" + near);
        }
    }

    private void traps(String name, Lines lines) {
        String text = lines.text();
        boolean html = name.endsWith(".html.vm") || name.contains("/html/") || name.startsWith("html/") || text.contains("#htmlSafe");
        if (!html) {
            add(Finding.Level.WARNED, name, 0, "whether it is encoded is guessed from its text: call it *.html.vm, or put #htmlSafe() at its top");
        }
        for (Trap trap : TRAPS) {
            each(trap.pattern(), text, found -> add(Finding.Level.WARNED, name, lines.of(found.start()), brief(found.group().strip()) + " " + trap.reason()));
        }
        each(REQUIRED, text, found -> {
            if (found.group(1).startsWith(ownPrefix) && !webResources.contains(found.group(1).substring(ownPrefix.length()))) {
                add(Finding.Level.REFUSED, name, lines.of(found.start()), "this plugin has no <web-resource> " + found.group(1));
            }
        });
        each(PARSED, text, found -> {
            if (!jar.has(found.group(1))) {
                add(Finding.Level.WARNED, name, lines.of(found.start()), "there is no template " + found.group(1) + " in the jar");
            }
        });
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    /** Lines stay where they are. */
    private static String blankComments(String text) {
        return Pattern.compile("##[^\n]*+|#\\*(?:[\\s\\S]*?\\*#|[\\s\\S]*+)").matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    private void add(Finding.Level level, String file, int line, String reason) {
        findings.add(new Finding(level, file, line, "", reason));
    }
}
