package org.micromentoring.host.boot;

import java.util.List;
import org.micromentoring.host.descriptor.Descriptor;

/**
 * How it is with the plugin.
 *
 * @param word    enabled, starting or disabled
 * @param trouble why it could not be enabled; empty when all is well
 */
public record PluginState(Descriptor descriptor, String word, String trouble, List<Module> modules) {
    /** A module by its complete key, and whether an administrator lets it be. */
    public record Module(String kind, String key, boolean on) {
    }

    public String key() {
        return descriptor.key();
    }

    public String name() {
        return descriptor.name();
    }

    public String version() {
        return descriptor.version();
    }
}
