package org.micromentoring.host.descriptor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What holds for the descriptor as a whole: its version, keys, information, texts and files. */
final class RootRules {
    private static final Set<String> RESOURCE_TYPES = Set.of("download", "i18n", "velocity", "soy", "css", "js", "file", "template", "help", "xml");
    private static final Set<String> PICTURES = Set.of("plugin-icon", "plugin-logo", "plugin-banner", "vendor-icon", "vendor-logo");
    private static final Set<String> ADDRESSES = Set.of("configure.url", "post.install.url", "post.update.url");

    private final Judgement judgement;
    private final Contents contents;

    RootRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    void check(Element root) {
        String version = Xml.attribute(root, "plugins-version").or(() -> Xml.attribute(root, "pluginsVersion")).orElse("");
        judgement.refuseIf(!version.equals("2"), root, "plugins-version must be 2, not \"" + version + "\"");
        judgement.warnIf(!root.hasAttribute("plugins-version") && root.hasAttribute("pluginsVersion"), root,
                "pluginsVersion is the old name of plugins-version");
        Map<String, Element> keys = new HashMap<>();
        for (Element module : Xml.children(root)) {
            if (!ModuleKinds.NO_MODULES.contains(module.getTagName())) {
                common(module, keys);
            }
        }
        judgement.refuseIf(Xml.children(root, "ao").size() > 1, root, "only one <ao> is read");
        judgement.warnIf(Xml.children(root, "plugin-info").size() != 1, root, "should have one <plugin-info>");
        Xml.children(root, "plugin-info").forEach(this::information);
        Xml.children(root, "resource").forEach(this::resource);
    }

    private void common(Element module, Map<String, Element> keys) {
        Element other = keys.putIfAbsent(module.getAttribute("key"), module);
        judgement.refuseIf(other != null && module.hasAttribute("key"), module, "the key " + module.getAttribute("key")
                + " is there twice: " + (other == null ? "" : Xml.name(other) + " in line " + Xml.line(other) + " has it"));
        String state = module.getAttribute("state");
        judgement.warnIf(!Set.of("", "enabled", "disabled").contains(state), module, "the state " + state + " is neither enabled nor disabled");
        if (state.equals("disabled")) {
            judgement.switchedOff(module);
        }
    }

    private void information(Element info) {
        for (String name : List.of("description", "version")) {
            judgement.warnIf(Xml.texts(info, name).stream().allMatch(String::isEmpty), info, "lacks <" + name + ">");
        }
        judgement.warnIf(Xml.children(info, "vendor").stream().noneMatch(vendor -> !vendor.getAttribute("name").isBlank()), info, "lacks a <vendor> with a name");
        Xml.children(info, "bundle-instructions").forEach(instructions -> judgement.warnIf(!contents.isTransformed(), instructions,
                "is ignored: the manifest is made by the build"));
        Xml.children(info, "java-version").forEach(java -> judgement.refuseIf(numberOf(java.getAttribute("min")) > 17, java,
                "asks for Java " + java.getAttribute("min") + "; Confluence 9 runs on Java 17"));
        List<String> seen = new ArrayList<>();
        for (Element param : Xml.children(info, "param")) {
            information(param, param.getAttribute("name"), Xml.attribute(param, "value").orElseGet(() -> Xml.text(param)));
            judgement.warnIf(seen.contains(param.getAttribute("name")), param, "is there twice; the last one counts");
            seen.add(param.getAttribute("name"));
        }
    }

    private void information(Element param, String name, String value) {
        if (PICTURES.contains(name)) {
            judgement.warnIf(!contents.has(value), param, "there is no file " + value + " in the jar");
            judgement.warnIf(!value.matches(".*\\.(png|gif|jpe?g)"), param, "the plugin manager shows PNG, GIF and JPEG only, not " + value);
        } else if (ADDRESSES.contains(name)) {
            judgement.warnIf(!value.startsWith("/"), param, value + " must be an address of this Confluence and begin with /");
        } else if (name.equals("atlassian-licensing-enabled") && value.equals("true")) {
            judgement.notRun(param, "the embedded host knows nothing of licences for plugins");
        }
    }

    private void resource(Element resource) {
        String type = resource.getAttribute("type");
        String location = resource.getAttribute("location");
        judgement.warnIf(!RESOURCE_TYPES.contains(type), resource, "nobody asks for resources of the type " + type + Near.hint(type, RESOURCE_TYPES));
        judgement.refuseIf(!resource.hasAttribute("name") && !resource.hasAttribute("namePattern"), resource, "lacks the attribute name");
        judgement.refuseIf(location.isBlank() && Xml.text(resource).isEmpty(), resource, "lacks the attribute location");
        if (type.equals("i18n")) {
            String file = location.replace('.', '/') + ".properties";
            judgement.refuseIf(!contents.has(file), resource, "there is no " + file + " in the jar: every text would be its key");
        } else if (!location.isBlank() && type.equals("download")) {
            judgement.refuseIf(!contents.has(location), resource, "there is no file or folder " + location + " in the jar");
        }
    }

    private static int numberOf(String version) {
        String first = version.replaceFirst("^1\\.", "").replaceFirst("\\D.*$", "");
        return first.isEmpty() ? 0 : first.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(first);
    }
}
