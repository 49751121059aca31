package org.micromentoring.host.boot;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.micromentoring.host.descriptor.Descriptor.MacroModule;

/** The macros of enabled plugins, by the name that stands in a page. */
public final class Macros {
    /** A macro as it is declared, with the key of its plugin, and ready to be rendered. */
    public record Ready(String pluginKey, MacroModule module, Macro macro) {
    }

    private final Map<String, Ready> macros = new ConcurrentHashMap<>();

    public Optional<Ready> find(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    public List<Ready> all() {
        return macros.values().stream().sorted(java.util.Comparator.comparing(ready -> ready.module().name())).toList();
    }

    void add(String pluginKey, MacroModule module, Macro macro) {
        macros.put(module.name(), new Ready(pluginKey, module, macro));
    }

    void remove(String name) {
        macros.remove(name);
    }
}
