package org.micromentoring.host.boot;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.micromentoring.engine.LateActiveObjects;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.descriptor.DescriptorReader;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.osgi.OsgiContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs, enables and disables the plugin: bundle, context, modules, tables (late), then its start-up work. */
public final class PluginLife {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLife.class);

    private final InstalledPlugin plugin;
    private final Descriptor descriptor;
    private final Modules modules;
    private final BundleTables tables;
    private final long tablesDelayMillis;
    private CompletableFuture<Void> started = new CompletableFuture<>();

    PluginLife(OsgiContainer osgi, Path folder, Node.Rooms rooms, BundleTables tables, long tablesDelayMillis) {
        this.plugin = osgi.install(jar(folder));
        this.descriptor = DescriptorReader.read(plugin.resource("atlassian-plugin.xml")
                .orElseThrow(() -> new IllegalArgumentException("The plugin has no atlassian-plugin.xml")));
        this.modules = new Modules(rooms, plugin, descriptor);
        this.tables = tables;
        this.tablesDelayMillis = tablesDelayMillis;
        if (!descriptor.key().equals(plugin.key())) {
            throw new IllegalArgumentException("atlassian-plugin.xml says " + descriptor.key() + ", the manifest says " + plugin.key());
        }
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    /** The bundle with its beans, for tests that run inside. */
    public InstalledPlugin installed() {
        return plugin;
    }

    /** Up when this returns; the tables may come a little later. */
    public void enable() {
        started = new CompletableFuture<>();
        Optional<LateActiveObjects> objects = descriptor.tables().map(module -> tables.prepare(plugin, module));
        modules.addTexts();
        plugin.start();
        modules.enable();
        Thread thread = new Thread(() -> makeTables(objects), "host-tables");
        thread.setDaemon(true);
        thread.start();
    }

    public void disable() {
        if (plugin.isRunning()) {
            plugin.offered(LifecycleAware.class).forEach(LifecycleAware::onStop);
            modules.disable();
            plugin.stop();
            tables.forget(plugin);
        }
    }

    /** Returns when the tables are there and the start-up work is done. */
    public void awaitTables() {
        try {
            started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The plugin's tables or its start-up work failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** A file of the plugin's jar. */
    Optional<URL> file(String path) {
        return plugin.resource(path);
    }

    private void makeTables(Optional<LateActiveObjects> objects) {
        try {
            Thread.sleep(tablesDelayMillis);
            objects.ifPresent(LateActiveObjects::migrate);
            plugin.offered(LifecycleAware.class).forEach(LifecycleAware::onStart);
            started.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The plugin's tables or its start-up work failed", e);
            started.completeExceptionally(e);
        }
    }

    private static Path jar(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("There must be exactly one plugin in " + folder + ", not " + jars);
            }
            return jars.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("No plugin in " + folder, e);
        }
    }
}
