package org.micromentoring.host.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.descriptor.Descriptor.WebResource;
import org.micromentoring.host.templates.HtmlEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web-resource modules of plugins, and the elements that load them into a page. */
public final class WebResources {
    private static final Logger LOG = LoggerFactory.getLogger(WebResources.class);
    /** Plugins of the product whose resources are in the frame of every page. */
    private static final Set<String> OF_THE_FRAME = Set.of("com.atlassian.auiplugin", "com.atlassian.plugins.jquery",
            "com.atlassian.confluence.plugins.confluence-frontend");

    /** A module with the key of its plugin; {@code version} changes the address when the jar changes. */
    public record Known(String pluginKey, String version, WebResource module) {
        public String key() {
            return pluginKey + ":" + module.key();
        }
    }

    private final Map<String, Known> modules = new LinkedHashMap<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    public synchronized void add(Known module) {
        modules.put(module.key(), module);
    }

    public synchronized void remove(String key) {
        modules.remove(key);
    }

    public synchronized Optional<Known> find(String key) {
        return Optional.ofNullable(modules.get(key));
    }

    /** Resources that pages asked for and nobody has, with repetitions. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Styles, then deferred scripts, of what the page asked for and of its contexts; dependencies first, each once. */
    public String tags(HttpServletRequest request, Set<String> contexts, String language) {
        Set<String> wantedContexts = new LinkedHashSet<>(contexts);
        wantedContexts.addAll(RequiredResources.contextsOf(request));
        Map<String, Known> needed = new LinkedHashMap<>();
        for (Known module : all()) {
            if (module.module().contexts().stream().anyMatch(wantedContexts::contains)) {
                addWithDependencies(module.key(), needed);
            }
        }
        RequiredResources.resourcesOf(request).forEach(key -> addWithDependencies(key, needed));
        List<String> styles = new ArrayList<>();
        List<String> scripts = new ArrayList<>();
        for (Known module : needed.values()) {
            module.module().files().forEach(file -> tag(request.getContextPath(), module, file.name(), language, styles, scripts));
        }
        return String.join("", styles) + String.join("", scripts);
    }

    private synchronized List<Known> all() {
        return List.copyOf(modules.values());
    }

    private void addWithDependencies(String key, Map<String, Known> needed) {
        if (needed.containsKey(key) || OF_THE_FRAME.contains(key.split(":")[0])) {
            return;
        }
        Optional<Known> module = find(key);
        if (module.isEmpty()) {
            unknown.add(key);
            if (warned.add(key)) {
                LOG.warn("A page asks for the web resource {}, which nobody has", key);
            }
            return;
        }
        module.get().module().dependencies().forEach(dependency -> addWithDependencies(dependency, needed));
        needed.put(key, module.get());
    }

    private static void tag(String base, Known module, String name, String language, List<String> styles, List<String> scripts) {
        String address = HtmlEncoder.encode(base + "/download/resources/" + module.key() + "/" + name
                + "?v=" + module.version() + (module.module().textsInScript() && name.endsWith(".js") ? "&locale=" + language : ""));
        String marks = " data-wrm-key=\"" + HtmlEncoder.encode(module.key()) + "\" data-wrm-batch-type=\"resource\"";
        if (name.endsWith(".css")) {
            styles.add("<link rel=\"stylesheet\" href=\"" + address + "\"" + marks + ">");
        } else if (name.endsWith(".js")) {
            scripts.add("<script defer src=\"" + address + "\"" + marks + "></script>");
        }
    }
}
