package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Templates call only what exists and is allowlisted, and hold no trap of Velocity: docs/architecture.md, Platform. */
public class TemplatesTest {
    /** The only references that are printed as they are; each is made by one of our own templates. */
    private static final Set<String> HTML = Set.of("bodyHtml");
    private static final Pattern HTML_REFERENCE = Pattern.compile("\\$!?\\{?([\\w.()]*Html)\\b");
    private static final List<String[]> FORBIDDEN = List.of(
        new String[] {"\\$foreach\\.", "$foreach. is not known to Velocity 1.6"},
        new String[] {"#(define|evaluate|include|stop)\\b", "not used here"},
        new String[] {"\\$!?\\{?[\\w.()]+\\[", "no index brackets: Velocity 1.6 does not know them"},
        new String[] {"\\$!", "$! hides a refused call; let the view answer with an empty text"},
        new String[] {"(?i)<script\\b", "no script in a page: the Content-Security-Policy refuses it"},
        new String[] {"(?i)<style\\b", "no style in a page"},
        new String[] {"(?i)\\sstyle\\s*=", "no style attribute; use a class"},
        new String[] {"(?i)\\son[a-z]+\\s*=", "no handler in an attribute; listen in the script"},
        new String[] {"(?i)javascript:", "no script in a link"},
        new String[] {"(?i)<form\\b[^>]*method=[\"']?post", "changes go through REST"});

    private final Descriptor descriptor = new Descriptor();
    private final TemplateWalk walk = TemplateWalk.everything();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyCallExistsAndConditionsAreOneAccessor() {
        none(walk.breaches());
    }

    @Test
    public void everyTemplateIsRenderedWithAView() {
        for (Path file : House.files(House.TEMPLATES, ".vm")) {
            String template = House.TEMPLATES.relativize(file).toString().replace(".html.vm", "");
            if (!walk.reached().contains(template)) {
                breaches.add(House.at(file) + ": no call names \"" + template + "\" followed by a view record; if the call is hidden, say"
                    + " \"View of {@code " + template + ".html.vm}\" in the Javadoc of the record");
            }
        }
        none(breaches);
    }

    @Test
    public void theAllowlistNamesWhatTemplatesCallAndNothingElse() {
        List<String> listed = descriptor.texts("method");
        for (String used : new TreeSet<>(walk.used())) {
            if (!listed.contains(used)) {
                breaches.add("atlassian-plugin.xml: add <method>" + used + "</method> to the velocity-allowlist");
            }
        }
        for (String line : listed) {
            boolean exists = exists(line);
            boolean texts = line.startsWith("org.micromentoring.confluence.Texts#get(");
            if (!exists) {
                breaches.add(descriptor.at(line) + ": " + line + " does not exist");
            } else if (!walk.used().contains(line) && !texts) {
                breaches.add(descriptor.at(line) + ": no template calls " + line);
            }
        }
        if (listed.size() != Set.copyOf(listed).size()) {
            breaches.add("atlassian-plugin.xml: a line of the velocity-allowlist is there twice");
        }
        none(breaches);
    }

    private static boolean exists(String line) {
        try {
            Class<?> type = Class.forName(line.replaceAll("#.*", ""));
            return Modifier.isPublic(type.getModifiers())
                && java.util.Arrays.stream(type.getMethods()).anyMatch(method -> TemplateWalk.line(method).equals(line));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    public void viewsHoldOnlyTextsNumbersTruthsListsAndViews() {
        Set<Class<?>> seen = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
        Views.all().forEach(use -> use.context().values().forEach(type -> Samples.viewsIn(type, seen)));
        for (Class<?> view : seen) {
            if (!view.isRecord() || !Modifier.isPublic(view.getModifiers())) {
                breaches.add(view.getName() + ": a view is a public record, and so is what it holds");
            } else {
                for (var component : view.getRecordComponents()) {
                    if (!Samples.simple(component.getGenericType())) {
                        breaches.add(view.getName() + "." + component.getName() + ": " + component.getGenericType().getTypeName()
                            + "; only String, int, long, boolean, List and view records");
                    }
                }
            }
        }
        none(breaches);
    }

    @Test
    public void noTraps() {
        for (Path file : House.files(House.TEMPLATES, ".vm")) {
            String text = House.read(file).replaceAll("##[^\n]*", "");
            for (String[] rule : FORBIDDEN) {
                Matcher found = Pattern.compile(rule[0]).matcher(text);
                while (found.find()) {
                    breaches.add(House.at(file, House.lineOf(text, found.start())) + ": " + found.group().trim() + ": " + rule[1]);
                }
            }
            Matcher html = HTML_REFERENCE.matcher(text);
            while (html.find()) {
                if (!HTML.contains(html.group(1))) {
                    breaches.add(House.at(file, House.lineOf(text, html.start())) + ": a name ending in Html is printed unencoded");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void macrosFitIntoAnyPage() {
        for (Views.Use use : Views.all()) {
            if (use.macro()) {
                Path file = Views.file(use.template());
                String text = House.read(file);
                refuse(file, text, "(?i)<h[1-6]\\b", "a macro brings no headings: they would stand in the page's table of contents");
                refuse(file, text, "\\sid=\"[^\"$#]*\"", "the same macro may be twice on a page: no fixed id");
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

    @Test
    public void everyWordComesFromTheTexts() {
        for (Path file : House.files(House.TEMPLATES, ".vm")) {
            String text = House.read(file).replaceAll("##[^\n]*", "").replaceAll("(?s)#\\*.*?\\*#", "");
            String bare = blank(blank(text, "(?s)#(if|elseif|foreach|set|parse|requireResource)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)"),
                "#(else|end)|#\\{(else|end)}");
            bare = blank(bare, "\\$\\{?[a-zA-Z][\\w]*(\\.\\w+(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?)*}?");
            Matcher attribute = Pattern.compile("\\b(title|alt|placeholder|aria-label|aria-description|label|summary)=\"[^\"]*[A-Za-z]{2}[^\"]*\"").matcher(bare);
            while (attribute.find()) {
                breaches.add(House.at(file, House.lineOf(bare, attribute.start())) + ": " + attribute.group() + ": take it from $t");
            }
            Matcher words = Pattern.compile("[A-Za-z]{2,}").matcher(blank(blank(blank(bare, "(?s)<!--.*?-->"), "(?s)<[^>]*>"), "&#?\\w+;"));
            while (words.find()) {
                breaches.add(House.at(file, House.lineOf(bare, words.start())) + ": \"" + words.group() + "\": take it from $t");
            }
        }
        none(breaches);
    }

    /** Keeps the lines, so that places stay right. */
    private static String blank(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\n]", " ")));
    }
}
