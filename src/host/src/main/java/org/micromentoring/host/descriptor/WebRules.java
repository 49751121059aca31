package org.micromentoring.host.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Web resources, items, sections and panels, with their conditions. */
final class WebRules {
    private static final String CONDITIONS = "com.atlassian.confluence.plugin.descriptor.web.conditions.";
    /** What web items and sections may ask of this host. */
    static final Set<String> KNOWN_CONDITIONS = Set.of(
            CONDITIONS + "user.UserLoggedInCondition", CONDITIONS + "ConfluenceAdministratorCondition",
            CONDITIONS + "SystemAdministratorCondition", CONDITIONS + "HasSpaceCondition", CONDITIONS + "SpacePermissionCondition",
            CONDITIONS + "SpaceSidebarCondition", CONDITIONS + "NotPersonalSpaceCondition");
    private static final List<String> SECTIONS = List.of("system.admin", "system.header", "system.user", "system.profile", "system.content.",
            "system.space", "system.settings.edit", "system.create.dialog", "system.dashboard", "system.browse", "system.help", "system.attachment",
            "system.comment.action", "system.editor", "system.blueprint", "system.page", "system.header/left", "page.metadata", "atl.");
    private static final Set<String> TRANSFORMERS_OF_THE_PRODUCT = Set.of("jsI18n", "soyTransformer", "lessTransformer");

    private final Judgement judgement;
    private final Contents contents;
    private final Element root;

    WebRules(Judgement judgement, Contents contents, Element root) {
        this.judgement = judgement;
        this.contents = contents;
        this.root = root;
    }

    void resource(Element module) {
        Xml.children(module, "transformation").forEach(transformation -> {
            judgement.refuseIf(Xml.children(transformation, "transformer").isEmpty(), transformation, "has no <transformer>");
            Xml.children(transformation, "transformer").forEach(this::transformer);
        });
        for (Element file : Xml.children(module, "resource")) {
            judgement.refuseIf(!contents.has(file.getAttribute("location")), file, "there is no file " + file.getAttribute("location") + " in the jar");
            judgement.refuseIf(!file.hasAttribute("name") && !file.hasAttribute("namePattern"), file, "lacks the attribute name");
            if (!file.getAttribute("type").equals("download")) {
                judgement.notRun(file, "the embedded host serves resources of the type download only, not " + file.getAttribute("type"));
            }
        }
        Xml.children(module, "dependency").forEach(dependency -> dependency(dependency, Xml.text(dependency)));
        if (Stream.of("condition", "conditions", "data").anyMatch(name -> Xml.child(module, name).isPresent())) {
            judgement.notRun(module, "the embedded host knows no conditions and no data of web resources; it loads this one always and without them");
        }
    }

    private void transformer(Element transformer) {
        String key = transformer.getAttribute("key");
        boolean own = Stream.of("web-resource-transformer", "url-reading-web-resource-transformer")
                .flatMap(kind -> Xml.children(root, kind).stream()).anyMatch(module -> module.getAttribute("key").equals(key)
                        || module.getAttribute("alias-key").equals(key));
        if (!own && !TRANSFORMERS_OF_THE_PRODUCT.contains(key)) {
            judgement.refuse(transformer, "the transformer " + key + " is not known" + Near.hint(key, TRANSFORMERS_OF_THE_PRODUCT));
        } else if (!key.equals("jsI18n")) {
            judgement.notRun(transformer, "the embedded host has no transformer " + key);
        }
    }

    private void dependency(Element dependency, String key) {
        judgement.refuseIf(!key.matches("[^:\\s]+:[^:\\s]+"), dependency, "\"" + key + "\" is no complete key: plugin, colon, module");
        String ownPrefix = root.getAttribute("key") + ":";
        boolean missing = key.startsWith(ownPrefix) && Xml.children(root, "web-resource").stream()
                .noneMatch(module -> module.getAttribute("key").equals(key.substring(ownPrefix.length())));
        judgement.refuseIf(missing, dependency, "this plugin has no <web-resource> with the key " + key.substring(Math.min(ownPrefix.length(), key.length())));
        boolean foreign = !key.startsWith(ownPrefix) && !key.matches("(com\\.atlassian|confluence)\\..*") && key.contains(":");
        judgement.warnIf(foreign, dependency, key + " belongs to another plugin; where that is missing nothing of this is loaded");
    }

    void item(Element item) {
        String section = item.getAttribute("section");
        judgement.refuseIf(section.isBlank(), item, "lacks the attribute section");
        place(item, section, "section");
        boolean blueprint = section.startsWith("system.create.dialog");
        if (!blueprint) {
            label(item);
            link(item);
        }
        weight(item);
        conditions(item);
        if (Xml.texts(item, "link").stream().anyMatch(link -> link.contains("$"))) {
            judgement.leaveOut(item, "the embedded host fills in nothing in links");
        } else if (blueprint) {
            judgement.leaveOut(item, "the embedded host has no dialog for new pages");
        }
    }

    /** Without an address, but with an id, it is there for a script: tabs of dialogs, buttons of the editor, macros that the editor offers first. */
    private void link(Element item) {
        List<Element> links = Xml.children(item, "link");
        boolean empty = links.stream().allMatch(link -> Xml.text(link).isEmpty());
        boolean forScript = links.stream().anyMatch(link -> !link.getAttribute("linkId").isBlank());
        judgement.refuseIf(empty && !forScript, item, "has no <link>");
        if (empty && forScript) {
            judgement.leaveOut(item, "has no address, only an id for a script; the embedded host has nothing to show");
        }
    }

    void section(Element section) {
        judgement.refuseIf(section.getAttribute("location").isBlank(), section, "lacks the attribute location");
        place(section, section.getAttribute("location"), "location");
        weight(section);
        conditions(section);
    }

    /** Not run here, judged all the same. */
    void panel(Element panel) {
        judgement.refuseIf(panel.getAttribute("location").isBlank(), panel, "lacks the attribute location");
        boolean view = Xml.children(panel, "resource").stream().anyMatch(resource -> resource.getAttribute("name").equals("view"));
        judgement.refuseIf(panel.getAttribute("class").isBlank() && !view, panel, "needs a class or a <resource name=\"view\">");
        weight(panel);
        conditions(panel);
    }

    private void label(Element item) {
        List<Element> labels = Xml.children(item, "label");
        judgement.refuseIf(labels.isEmpty(), item, "has no <label>");
        labels.forEach(label -> judgement.refuseIf(label.getAttribute("key").isBlank() && Xml.text(label).isEmpty(), label, "has neither a key nor words"));
    }

    private void weight(Element element) {
        judgement.refuseIf(!element.getAttribute("weight").trim().matches("(-?\\d{1,9})?"), element, "the weight " + element.getAttribute("weight") + " is no number");
    }

    private void place(Element element, String place, String what) {
        boolean own = Xml.children(root, "web-section").stream().anyMatch(section -> place.endsWith("/" + section.getAttribute("key")))
                || place.startsWith(root.getAttribute("key"));
        judgement.warnIf(!place.isBlank() && !own && SECTIONS.stream().noneMatch(place::startsWith), element,
                "no " + what + " of Confluence is known to be called " + place);
    }

    private void conditions(Element element) {
        for (Element child : Xml.children(element)) {
            if (child.getTagName().equals("condition")) {
                condition(child);
            } else if (child.getTagName().equals("conditions")) {
                String type = child.getAttribute("type");
                judgement.refuseIf(!Set.of("", "AND", "OR", "and", "or").contains(type), child, "the type of conditions is AND or OR, not " + type);
                if (!type.equalsIgnoreCase("AND")) {
                    judgement.leaveOut(owner(child), "the embedded host knows conditions of the type AND only");
                }
                conditions(child);
            }
        }
    }

    private void condition(Element condition) {
        String name = condition.getAttribute("class");
        judgement.warnIf(!Set.of("", "true", "false").contains(condition.getAttribute("invert")), condition, "invert is true or false");
        if (name.startsWith("com.atlassian.") && name.contains(".") && !contents.sees(name.substring(0, name.lastIndexOf('.')))) {
            judgement.refuse(condition, "the manifest does not import " + name.substring(0, name.lastIndexOf('.'))
                    + "; no class of the plugin names it, so the build must be told");
        }
        if (KNOWN_CONDITIONS.contains(name)) {
            String permission = Xml.params(condition).getOrDefault("permission", "view");
            if (name.endsWith("SpacePermissionCondition") && !Set.of("administer", "view").contains(permission)) {
                judgement.leaveOut(owner(condition), "the embedded host has no answer for the permission " + permission + " in a condition");
            }
            return;
        }
        boolean own = contents.isKnown() && contents.holds(name);
        judgement.refuseIf(contents.isKnown() && !own && !name.startsWith("com.atlassian.") && !name.startsWith("bean:"), condition,
                "there is no class " + name + " in the jar");
        if (own) {
            Optional<Boolean> one = Stream.of("com.atlassian.plugin.web.Condition", "com.atlassian.plugin.web.api.Condition",
                    "com.atlassian.plugin.web.baseconditions.BaseCondition").map(type -> contents.isA(name, type)).filter(is -> !is.equals(Optional.of(false)))
                    .findFirst().orElse(Optional.of(false));
            judgement.refuseIf(one.equals(Optional.of(false)), condition, name + " is no condition");
        }
        judgement.leaveOut(owner(condition), "the embedded host has no answer for the condition " + name + ", so it does not show this");
    }

    private static Element owner(Element condition) {
        Element owner = (Element) condition.getParentNode();
        return owner.getTagName().equals("conditions") ? owner(owner) : owner;
    }
}
