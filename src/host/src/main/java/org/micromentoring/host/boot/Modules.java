package org.micromentoring.host.boot;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.scheduler.JobRunner;
import javax.servlet.http.HttpServlet;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.resources.Downloads;
import org.micromentoring.host.resources.WebResources;

/** Brings the modules of one plugin into the rooms of the host, and takes them out again. */
final class Modules {
    private final Node.Rooms rooms;
    private final InstalledPlugin plugin;
    private final Descriptor descriptor;

    Modules(Node.Rooms rooms, InstalledPlugin plugin, Descriptor descriptor) {
        this.rooms = rooms;
        this.plugin = plugin;
        this.descriptor = descriptor;
    }

    /** Texts come first: beans may ask for them. */
    void addTexts() {
        descriptor.resources().stream().filter(resource -> resource.type().equals("i18n"))
                .forEach(resource -> rooms.texts().add(resource.location(), plugin::resource));
    }

    void enable() {
        rooms.allowlist().add(descriptor.velocityMethods());
        rooms.downloads().add(descriptor.key(), new Downloads.Files(descriptor.resources(), plugin::resource));
        String version = descriptor.version() + "-" + Long.toString(plugin.bundle().getLastModified(), 36);
        descriptor.webResources().forEach(module -> rooms.webResources().add(new WebResources.Known(descriptor.key(), version, module)));
        rooms.webItems().add(descriptor.webItems(), descriptor.webSections());
        descriptor.servlets().forEach(module -> rooms.servlets().add(module, module(HttpServlet.class, module.className(), "servlet " + module.key())));
        descriptor.rest().forEach(module -> rooms.rest().add(module, plugin));
        descriptor.macros().forEach(module -> rooms.macros().add(descriptor.key(), module,
                module(Macro.class, module.className(), "xhtml-macro " + module.key())));
        descriptor.jobs().forEach(module -> rooms.jobs().add(module, runner(module)));
    }

    void disable() {
        descriptor.jobs().forEach(module -> rooms.jobs().remove(module.key()));
        descriptor.macros().forEach(module -> rooms.macros().remove(module.name()));
        descriptor.rest().forEach(rooms.rest()::remove);
        descriptor.servlets().forEach(module -> rooms.servlets().remove(module.key()));
        rooms.webItems().remove(descriptor.webItems(), descriptor.webSections());
        descriptor.webResources().forEach(module -> rooms.webResources().remove(descriptor.key() + ":" + module.key()));
        rooms.downloads().remove(descriptor.key());
        rooms.allowlist().remove(descriptor.velocityMethods());
        rooms.texts().clear();
        rooms.templates().forget();
    }

    private JobRunner runner(Descriptor.JobModule job) {
        Object bean = plugin.bean(job.runner());
        if (bean instanceof JobRunner runner) {
            return runner;
        }
        throw new IllegalStateException("job-config " + job.key() + ": the bean " + job.runner() + " is no JobRunner");
    }

    private <T> T module(Class<T> type, String className, String name) {
        try {
            return type.cast(plugin.module(className));
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " cannot be made: " + e.getMessage(), e);
        }
    }
}
