package org.micromentoring.host.look;

import java.util.List;
import java.util.Optional;

/** The plugin and its modules as the admin area shows and switches them. */
public interface AdminPlugins {
    Optional<Plugin> plugin();

    void enable(boolean on);

    /** By complete key, for all nodes. */
    void module(String key, boolean on);

    /**
     * @param state   in one word
     * @param trouble why it is not enabled, or empty
     */
    record Plugin(String name, String key, String version, String state, String trouble, List<Module> modules) {
    }

    record Module(String kind, String key, boolean on) {
    }
}
