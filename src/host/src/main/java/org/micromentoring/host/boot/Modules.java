package org.micromentoring.host.boot;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.scheduler.JobRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.resources.Downloads;
import org.micromentoring.host.resources.WebResources;

/**
 * Brings the modules of one plugin into the rooms of the host, and takes them out again: all of them with the plugin, each single one
 * when an administrator wishes. Resources at the top of the descriptor (texts, pictures) are no modules; they come and go with the plugin.
 */
final class Modules {
    /** A module with how it comes and goes. */
    record Single(String kind, String key, Runnable come, Runnable go) {
    }

    private final Node.Rooms rooms;
    private final InstalledPlugin plugin;
    private final Descriptor descriptor;
    private final List<Single> all = new ArrayList<>();
    private final Set<String> on = new HashSet<>();
    private boolean enabled;

    /** @param tables what happens when the ao module comes and goes */
    Modules(Node.Rooms rooms, InstalledPlugin plugin, Descriptor descriptor, Single tables) {
        this.rooms = rooms;
        this.plugin = plugin;
        this.descriptor = descriptor;
        if (!tables.key().isEmpty()) {
            all.add(tables);
        }
        addViews();
        addActions();
    }

    List<Single> all() {
        return List.copyOf(all);
    }

    synchronized boolean isOn(Single module) {
        return on.contains(module.key());
    }

    /** Texts come first: beans may ask for them. */
    void addTexts() {
        rooms.texts().clear();
        rooms.templates().forget();
        descriptor.resources().stream().filter(resource -> resource.type().equals("i18n"))
                .forEach(resource -> rooms.texts().add(resource.location(), plugin::resource));
    }

    /** @param off complete keys of modules that stay away */
    synchronized void enable(Set<String> off) {
        rooms.downloads().add(descriptor.key(), new Downloads.Files(descriptor.resources(), plugin::resource));
        enabled = true;
        follow(off);
    }

    /** Lets modules come and go so that those with these complete keys, and no others, are away. */
    synchronized void follow(Set<String> off) {
        boolean noRest = descriptor.restMigration().map(key -> off.contains(complete(key))).orElse(false);
        for (Single module : enabled ? all : List.<Single>of()) {
            boolean wanted = !off.contains(complete(module.key())) && !(noRest && module.kind().equals("rest"));
            if (wanted && on.add(module.key())) {
                module.come().run();
            } else if (!wanted && on.remove(module.key())) {
                module.go().run();
            }
        }
    }

    synchronized void disable() {
        enabled = false;
        List<Single> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        backwards.stream().filter(module -> on.remove(module.key())).forEach(module -> module.go().run());
        rooms.downloads().remove(descriptor.key());
        rooms.texts().clear();
        rooms.templates().forget();
    }

    /** The key of a module together with the plugin's. */
    String complete(String key) {
        return descriptor.key() + ":" + key;
    }

    private void addViews() {
        descriptor.allowlists().forEach(module -> module("velocity-allowlist", module.key(),
                () -> rooms.allowlist().add(module.methods()), () -> rooms.allowlist().remove(module.methods())));
        String version = descriptor.version() + "-" + Long.toString(plugin.bundle().getLastModified(), 36);
        descriptor.webResources().forEach(module -> module("web-resource", module.key(),
                () -> rooms.webResources().add(new WebResources.Known(descriptor.key(), version, module)),
                () -> rooms.webResources().remove(complete(module.key()))));
        descriptor.webSections().forEach(module -> module("web-section", module.key(),
                () -> rooms.webItems().add(List.of(), List.of(module)), () -> rooms.webItems().remove(List.of(), List.of(module))));
        descriptor.webItems().forEach(module -> module("web-item", module.key(),
                () -> rooms.webItems().add(List.of(module), List.of()), () -> rooms.webItems().remove(List.of(module), List.of())));
    }

    private void addActions() {
        descriptor.servlets().forEach(module -> module("servlet", module.key(),
                () -> rooms.servlets().add(module, make(HttpServlet.class, module.className(), "servlet " + module.key())),
                () -> rooms.servlets().remove(module.key())));
        descriptor.restMigration().ifPresent(key -> module("rest-migration", key, () -> { }, () -> { }));
        descriptor.rest().forEach(module -> module("rest", module.key(),
                () -> rooms.rest().add(module, plugin), () -> rooms.rest().remove(module)));
        descriptor.macros().forEach(module -> module("xhtml-macro", module.key(),
                () -> rooms.macros().add(descriptor.key(), module, make(Macro.class, module.className(), "xhtml-macro " + module.key())),
                () -> rooms.macros().remove(module.name())));
        descriptor.jobs().forEach(module -> module("job-config", module.key(),
                () -> rooms.jobs().add(module, runner(module)), () -> rooms.jobs().remove(module.key())));
    }

    private void module(String kind, String key, Runnable come, Runnable go) {
        all.add(new Single(kind, key, come, go));
    }

    private JobRunner runner(Descriptor.JobModule job) {
        Object bean = plugin.bean(job.runner());
        if (bean instanceof JobRunner runner) {
            return runner;
        }
        throw new IllegalStateException("job-config " + job.key() + ": the bean " + job.runner() + " is no JobRunner");
    }

    private <T> T make(Class<T> type, String className, String name) {
        try {
            return type.cast(plugin.module(className));
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " cannot be made: " + e.getMessage(), e);
        }
    }
}
