package org.micromentoring.host.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which elements and attributes may stand where; everything else is refused with its place. */
final class Grammar {
    private record Rule(Set<String> required, Set<String> optional, Set<String> children) {
    }

    private static final Map<String, String> WHY = Map.of(
            "component", "a bundle with its own Spring context must not have <component>",
            "component-import", "a bundle with its own Spring context imports by osgi:reference, not by <component-import>",
            "module-type", "a bundle with its own Spring context must not have <module-type>",
            "bundle-instructions", "the manifest is made by the build");

    private final Map<String, Rule> rules = new HashMap<>();

    Grammar() {
        rule("atlassian-plugin", "key plugins-version", "name", "plugin-info resource ao xhtml-macro servlet rest rest-migration"
                + " web-resource web-item web-section job-config velocity-allowlist");
        rule("atlassian-plugin/plugin-info", "", "", "description version vendor param");
        rule("atlassian-plugin/plugin-info/vendor", "name", "url", "");
        rule("atlassian-plugin/plugin-info/param", "name", "", "");
        rule("atlassian-plugin/resource", "type name location", "key", "");
        rule("atlassian-plugin/ao", "key namespace", "name", "description entity upgradeTask");
        rule("atlassian-plugin/xhtml-macro", "key name class", "icon documentation-url hidden schema-version", "description category parameters device-type");
        rule("atlassian-plugin/xhtml-macro/category", "name", "", "");
        rule("atlassian-plugin/xhtml-macro/parameters", "", "", "parameter");
        rule("atlassian-plugin/xhtml-macro/parameters/parameter", "name type", "required multiple default", "value");
        rule("atlassian-plugin/xhtml-macro/parameters/parameter/value", "name", "", "");
        rule("atlassian-plugin/servlet", "key class", "name", "description url-pattern");
        rule("atlassian-plugin/rest", "key path version", "name", "description package");
        rule("atlassian-plugin/rest-migration", "key", "name", "rest-v2");
        rule("atlassian-plugin/web-resource", "key", "name", "description dependency context transformation resource");
        rule("atlassian-plugin/web-resource/transformation", "extension", "", "transformer");
        rule("atlassian-plugin/web-resource/transformation/transformer", "key", "", "");
        rule("atlassian-plugin/web-resource/resource", "type name location", "", "");
        rule("atlassian-plugin/web-item", "key section", "name weight", "description label tooltip link condition conditions");
        rule("atlassian-plugin/web-item/label", "key", "", "");
        rule("atlassian-plugin/web-item/tooltip", "key", "", "");
        rule("atlassian-plugin/web-item/link", "", "linkId", "");
        rule("atlassian-plugin/web-section", "key location", "name weight", "description label condition conditions");
        rule("atlassian-plugin/web-section/label", "key", "", "");
        for (String owner : List.of("web-item", "web-section")) {
            rule("atlassian-plugin/" + owner + "/condition", "class", "invert", "param");
            rule("atlassian-plugin/" + owner + "/condition/param", "name", "", "");
            rule("atlassian-plugin/" + owner + "/conditions", "type", "", "condition");
            rule("atlassian-plugin/" + owner + "/conditions/condition", "class", "invert", "param");
            rule("atlassian-plugin/" + owner + "/conditions/condition/param", "name", "", "");
        }
        rule("atlassian-plugin/job-config", "key name", "", "description job schedule managed");
        rule("atlassian-plugin/job-config/job", "key", "perClusterJob clusteredOnly", "");
        rule("atlassian-plugin/job-config/schedule", "", "cron-expression repeat-interval repeat-count jitter-secs", "");
        rule("atlassian-plugin/job-config/managed", "", "editable keepingHistory canRunAdhoc canDisable", "");
        rule("atlassian-plugin/velocity-allowlist", "key", "name", "method");
    }

    /** All that is wrong, one line each. */
    List<String> objections(Element root) {
        List<String> found = new ArrayList<>();
        if (!root.getTagName().equals("atlassian-plugin")) {
            return List.of("the root must be <atlassian-plugin>, not <" + root.getTagName() + ">");
        }
        check(root, "atlassian-plugin", found);
        return found;
    }

    private void check(Element element, String path, List<String> found) {
        Rule rule = rules.getOrDefault(path, new Rule(Set.of(), Set.of(), Set.of()));
        rule.required().stream().sorted().filter(name -> !element.hasAttribute(name))
                .forEach(name -> found.add(place(path, element) + " lacks the attribute " + name));
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = ((Attr) element.getAttributes().item(i)).getName();
            if (!rule.required().contains(name) && !rule.optional().contains(name)) {
                found.add(place(path, element) + " has the unknown attribute " + name);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                checkChild(inner, path, rule, found);
            }
        }
    }

    private void checkChild(Element child, String path, Rule rule, List<String> found) {
        String name = child.getTagName();
        if (rule.children().contains(name)) {
            check(child, path + "/" + name, found);
        } else {
            found.add("<" + name + "> is not known in " + path + (WHY.containsKey(name) ? ": " + WHY.get(name) : ""));
        }
    }

    private static String place(String path, Element element) {
        return path + (element.hasAttribute("key") ? "[" + element.getAttribute("key") + "]" : "");
    }

    private void rule(String path, String required, String optional, String children) {
        rules.put(path, new Rule(words(required), words(optional), words(children)));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
