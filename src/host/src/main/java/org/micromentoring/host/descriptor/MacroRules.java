package org.micromentoring.host.descriptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Macros: name, class, icon, parameters and what the macro browser shows. */
final class MacroRules {
    /** The values of Confluence's MacroParameterType. Another one is taken for a string. */
    private static final Set<String> TYPES = Set.of("string", "boolean", "enum", "username", "int", "spacekey", "confluence-content", "url", "date",
            "percentage", "relativedate", "color", "attachment", "full_attachment", "group", "label", "cql");
    private static final Set<String> CATEGORIES = Set.of("admin", "communication", "confluence-content", "development", "external-content",
            "formatting", "media", "navigation", "reporting", "visuals", "hidden-macros");
    private static final Set<String> OF_THE_PRODUCT = Set.of("toc", "include", "excerpt", "excerpt-include", "info", "note", "tip", "warning", "panel",
            "code", "noformat", "children", "expand", "status", "gallery", "jira", "profile", "section", "column", "anchor", "attachments");

    private final Judgement judgement;
    private final Contents contents;
    private final ClassRules classes;
    private final Map<String, Element> names = new HashMap<>();

    MacroRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
        this.classes = new ClassRules(judgement, contents);
    }

    void check(Element macro, String pluginKey) {
        String name = macro.getAttribute("name");
        judgement.refuseIf(name.isBlank(), macro, "lacks the attribute name");
        judgement.refuseIf(!name.isBlank() && !name.matches("[\\p{L}\\p{N}._ -]+"), macro, "no macro can be called \"" + name
                + "\": letters, digits, hyphen, underscore and dot only");
        judgement.warnIf(!name.isBlank() && name.contains(" "), macro, "a macro's name should have no blanks");
        judgement.warnIf(Xml.children(macro, "alias").stream().anyMatch(alias -> !alias.hasAttribute("name")), macro, "an <alias> needs the attribute name");
        judgement.warnIf(!name.equals(name.toLowerCase(java.util.Locale.ROOT)), macro, "a macro's name should be in lower case");
        judgement.warnIf(OF_THE_PRODUCT.contains(name), macro, "Confluence has a macro " + name + " of its own");
        Element other = names.putIfAbsent(name, macro);
        judgement.refuseIf(other != null, macro, "the macro name " + name + " is there twice");
        classes.check(macro, macro.getAttribute("class"), "com.atlassian.confluence.macro.Macro");
        icon(macro, pluginKey);
        Xml.children(macro, "category").stream().filter(category -> !CATEGORIES.contains(category.getAttribute("name"))).forEach(category ->
                judgement.warn(category, "the macro browser has no category " + category.getAttribute("name") + Near.hint(category.getAttribute("name"), CATEGORIES)));
        judgement.warnIf(Xml.children(macro, "parameters").size() != 1, macro,
                "needs one <parameters>, even an empty one, to be shown in the macro browser");
        parameters(macro);
        Xml.texts(macro, "device-type").stream().filter(type -> !Set.of("mobile", "desktop").contains(type)).forEach(type ->
                judgement.warn(macro, "there is no device type " + type));
    }

    private void icon(Element macro, String pluginKey) {
        String icon = macro.getAttribute("icon");
        String own = "/download/resources/" + pluginKey;
        if (icon.startsWith(own + "/") || icon.startsWith(own + ":")) {
            judgement.warnIf(!isServed(macro, icon.replaceFirst("^/download/resources/[^/]*/", "")), macro,
                    "no <resource type=\"download\"> serves the icon " + icon);
        } else {
            judgement.warnIf(icon.startsWith("/download/resources/"), macro, "the icon belongs to another plugin: " + icon);
        }
    }

    private boolean isServed(Element macro, String name) {
        List<Element> resources = new ArrayList<>(Xml.children((Element) macro.getParentNode(), "resource"));
        Xml.children((Element) macro.getParentNode(), "web-resource").forEach(module -> resources.addAll(Xml.children(module, "resource")));
        return resources.stream().filter(resource -> resource.getAttribute("type").equals("download")).anyMatch(resource -> {
            String stem = resource.getAttribute("name");
            String location = resource.getAttribute("location");
            return stem.equals(name) || stem.endsWith("/") && name.startsWith(stem)
                    && contents.has(location + (location.endsWith("/") ? "" : "/") + name.substring(stem.length()));
        });
    }

    private void parameters(Element macro) {
        Set<String> seen = new HashSet<>();
        Xml.children(macro, "parameters").forEach(list -> Xml.children(list, "parameter").forEach(parameter -> {
            judgement.refuseIf(!seen.add(parameter.getAttribute("name")), parameter, "the parameter " + parameter.getAttribute("name") + " is there twice");
            parameter(parameter, parameter.getAttribute("type"));
        }));
    }

    private void parameter(Element parameter, String type) {
        judgement.warnIf(type.isEmpty(), parameter, "has no type; Confluence takes it for a string");
        judgement.warnIf(!type.isEmpty() && !TYPES.contains(type), parameter, "the type \"" + type + "\" is not known; Confluence takes it for a string" + Near.hint(type, TYPES));
        List<String> values = Xml.children(parameter, "value").stream().map(value -> value.getAttribute("name")).toList();
        if (type.equals("enum")) {
            judgement.refuseIf(values.isEmpty(), parameter, "an enum without <value> leaves nothing to choose");
            judgement.refuseIf(values.size() != Set.copyOf(values).size(), parameter, "a <value> is there twice");
            String first = parameter.getAttribute("default");
            judgement.warnIf(!first.isEmpty() && !values.contains(first), parameter, "the default " + first + " is none of the values");
        } else {
            judgement.warnIf(!values.isEmpty(), parameter, "only an enum has <value>");
        }
        judgement.warnIf(type.equals("boolean") && !Set.of("", "true", "false").contains(parameter.getAttribute("default")), parameter,
                "the default of a boolean is true or false");
        judgement.warnIf(type.equals("int") && !parameter.getAttribute("default").matches("-?\\d*"), parameter, "the default of an int is a number");
        for (String flag : List.of("required", "multiple", "hidden")) {
            judgement.warnIf(!Set.of("", "true", "false").contains(parameter.getAttribute(flag)), parameter, flag + " is true or false");
        }
    }
}
