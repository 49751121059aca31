package org.micromentoring.host.boot;

import java.util.List;

/**
 * How it is with the plugin.
 *
 * @param word    enabled, starting or disabled
 * @param trouble why it could not be enabled; empty when all is well
 */
public record PluginState(String key, String name, String version, String word, String trouble, List<Module> modules) {
    /** A module by its complete key, and whether an administrator lets it be. */
    public record Module(String kind, String key, boolean on) {
    }
}
