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
    record Plugin(String name, String key, String version, String state, String trouble, About about, List<Module> modules) {
    }

    /**
     * What the plugin says of itself; each may be empty.
     *
     * @param icon       below the context path, like the other addresses but the vendor's
     * @param getStarted where an administrator goes after the first installation
     * @param whatsNew   where after an upgrade
     */
    record About(String description, String vendor, String vendorUrl, String icon, String logo, String configure, String getStarted, String whatsNew) {
    }

    record Module(String kind, String key, boolean on) {
    }
}
