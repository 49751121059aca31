package org.micromentoring.host.descriptor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Which elements and attributes may stand where. Confluence reads attributes by name and ignores others without a word, so an unknown one is a
 * warning; an unknown element is a piece of the plugin that would never come to life: refused where another word is most likely meant.
 */
final class Grammar {
    private static final String COMMON = "name i18n-name-key state system application class";
    private static final String ROOT = "atlassian-plugin";
    private static final Set<String> MAY_BE_EMPTY = Set.of("parameter", "alias", "value", "option");

    private record Rule(Set<String> required, Set<String> optional, Set<String> children) {
        Set<String> attributes() {
            return Near.union(required, optional);
        }
    }

    private final Map<String, Rule> rules = new HashMap<>();
    private final Judgement judgement;
    private final boolean transformed;

    Grammar(Judgement judgement, boolean transformed) {
        this.judgement = judgement;
        this.transformed = transformed;
        rule("", "key", COMMON + " plugins-version pluginsVersion", "");
        rule("plugin-info", "", "", "description version vendor param application-version java-version bundle-instructions scan-modules permissions");
        rule("plugin-info/vendor", "", "name url", "");
        rule("plugin-info/application-version", "", "min max", "");
        rule("plugin-info/java-version", "", "min max", "");
        rule("resource", "type", "name namePattern location key", "param property description");
        module("ao", "namespace", "entity upgradeTask");
        macros();
        module("servlet", "", "url-pattern init-param load-on-startup");
        rule("servlet/init-param", "", "", "param-name param-value description");
        module("rest", "path version", "package dispatcher init-param");
        module("rest-migration", "", "rest-v2");
        pages();
        module("job-config", "", "job schedule managed");
        rule("job-config/job", "key", "perClusterJob clusteredOnly", "");
        rule("job-config/schedule", "", "cron-expression repeat-interval repeat-count jitterSecs jitter-secs", "");
        rule("job-config/managed", "", "editable keepingHistory canRunAdhoc canDisable", "");
        module("velocity-allowlist", "", "method");
    }

    private void macros() {
        module("xhtml-macro", "icon documentation-url hidden schema-version always-show-config",
                "category alias parameters device-type property-panel autocomplete");
        rule("xhtml-macro/category", "name", "", "");
        rule("xhtml-macro/alias", "", "name", "");
        rule("xhtml-macro/parameters", "", "", "parameter");
        rule("xhtml-macro/parameters/parameter", "name", "type required multiple default hidden", "value alias option description");
        rule("xhtml-macro/parameters/parameter/value", "name", "", "");
        rule("xhtml-macro/parameters/parameter/alias", "name", "", "");
        rule("xhtml-macro/parameters/parameter/option", "key value", "", "");
    }

    private void pages() {
        module("web-resource", "", "dependency context transformation condition conditions data deprecated");
        rule("web-resource/transformation", "extension", "", "transformer");
        rule("web-resource/data", "key class", "", "");
        module("web-item", "section weight", "label tooltip link icon condition conditions context-provider styleClass entry-point");
        rule("web-item/link", "", "linkId absolute accessKey", "");
        rule("web-item/icon", "", "width height", "link");
        rule("web-item/icon/link", "", "absolute linkId", "");
        module("web-section", "location weight", "label tooltip condition conditions context-provider");
        for (String owner : List.of("web-item", "web-section", "web-resource")) {
            rule(owner + "/label", "", "key", "param");
            rule(owner + "/tooltip", "", "key", "param");
            rule(owner + "/context-provider", "class", "", "param");
            rule(owner + "/condition", "class", "invert", "param");
            rule(owner + "/conditions", "", "type invert", "condition conditions");
        }
    }

    /** Everything below the root but the modules that this host does not run. */
    void check(Element root) {
        if (!root.getTagName().equals(ROOT)) {
            judgement.refuse(root, "the root must be <" + ROOT + ">");
            return;
        }
        attributes(root, rules.get(""));
        List<String> own = Xml.children(root, "module-type").stream().map(type -> type.getAttribute("key")).toList();
        for (Element child : Xml.children(root)) {
            String name = child.getTagName();
            if (ModuleKinds.RUN.contains(name) || ModuleKinds.NO_MODULES.contains(name)) {
                check(child, name);
            } else if (own.contains(name)) {
                judgement.leaveOut(child, "is of a kind that this plugin brings itself; the embedded host has no module types");
            } else {
                outside(child, name);
            }
        }
    }

    private void outside(Element module, String name) {
        if (ModuleKinds.FOR_TRANSFORMED.containsKey(name)) {
            if (transformed) {
                judgement.leaveOut(module, "the embedded host cannot run <" + name + ">: it runs only bundles with Atlassian-Plugin-Key in the manifest");
            } else {
                judgement.refuse(module, ModuleKinds.FOR_TRANSFORMED.get(name));
            }
        } else if (ModuleKinds.gone(name).isPresent()) {
            judgement.refuse(module, ModuleKinds.gone(name).get());
        } else if (ModuleKinds.notRun(name).isPresent()) {
            judgement.leaveOut(module, ModuleKinds.notRun(name).get());
            judgement.refuseIf(!module.hasAttribute("key"), module, "lacks the attribute key");
        } else {
            unknown(module, name);
        }
    }

    /** The framework keeps a module of an unknown kind and waits for a plugin that brings the kind. */
    private void unknown(Element module, String name) {
        Optional<String> product = ModuleKinds.ofAnotherProduct(name);
        Optional<String> near = ModuleKinds.near(name);
        if (product.isPresent()) {
            judgement.refuse(module, "<" + name + "> is a kind of module of " + product.get() + ": in Confluence nothing comes of it; say application=\""
                    + product.get().toLowerCase(Locale.ROOT) + "\" if the plugin is for both");
        } else if (near.isPresent()) {
            judgement.refuse(module, "<" + name + "> is not known to Confluence; is <" + near.get() + "> meant?");
        } else {
            judgement.warn(module, "<" + name + "> is not known to Confluence, which waits for another plugin to bring this kind of module by <module-type>");
        }
    }

    private void check(Element element, String path) {
        Rule rule = rules.getOrDefault(general(path), rules.get(path));
        if (rule == null) {
            return;
        }
        attributes(element, rule);
        for (Element child : Xml.children(element)) {
            String name = child.getTagName();
            if (rule.children().contains(name)) {
                check(child, path + "/" + name);
            } else {
                String hint = Near.hint(name, rule.children());
                String reason = "is not known in <" + element.getTagName() + ">: nothing would come of it" + hint;
                judgement.refuseIf(!hint.isEmpty(), child, reason);
                judgement.warnIf(hint.isEmpty(), child, reason);
            }
        }
    }

    /** The parameter without a name is the one that stands in a macro without one; others become it by an alias without a name. */
    private void attributes(Element element, Rule rule) {
        for (String name : new TreeSet<>(rule.required())) {
            boolean mayBeEmpty = MAY_BE_EMPTY.contains(element.getTagName()) && element.hasAttribute(name);
            judgement.refuseIf(element.getAttribute(name).isBlank() && !mayBeEmpty, element, "lacks the attribute " + name);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = ((Attr) element.getAttributes().item(i)).getName();
            boolean known = name.startsWith("xmlns") || name.startsWith("xsi:") || rule.attributes().contains(name);
            judgement.warnIf(!known, element, "has the unknown attribute " + name + ", which Confluence ignores" + Near.hint(name, rule.attributes()));
        }
    }

    /** Some elements are the same wherever they stand; conditions may be nested. */
    private static String general(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.equals("param") && !path.equals("param")) {
            return "*/param";
        }
        if (path.contains("/conditions/")) {
            return path.substring(0, path.indexOf('/')) + "/" + last;
        }
        return last.equals("resource") && !path.equals("resource") ? "resource" : path;
    }

    private void module(String name, String optional, String children) {
        rule(name, "key", optional + " " + COMMON, children + " description param resource java-version restrict");
        rule(name + "/restrict", "", "application", "");
        rule(name + "/description", "", "key", "param");
    }

    private void rule(String path, String required, String optional, String children) {
        rules.put(path, new Rule(words(required), words(optional), words(children)));
        rules.putIfAbsent("*/param", new Rule(Set.of("name"), Set.of("value"), Set.of()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
