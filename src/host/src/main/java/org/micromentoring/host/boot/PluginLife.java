package org.micromentoring.host.boot;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.micromentoring.engine.LateActiveObjects;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.osgi.OsgiContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs, enables, disables, upgrades and uninstalls the plugin while the host answers: bundle, context, modules, tables (late),
 * then its start-up work. Nobody waits for requests that are under way: they meet a plugin that is gone, as in the product.
 */
public final class PluginLife {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLife.class);

    private record Installed(InstalledPlugin plugin, Descriptor descriptor, Modules modules, LateTables tables) {
    }

    private final OsgiContainer osgi;
    private final Node.Rooms rooms;
    private final BundleTables tables;
    private final ModuleSwitches switches;
    private final Function<ClassLoader, List<String>> forgotten;
    private final long tablesDelayMillis;
    private final List<WeakReference<ClassLoader>> gone = new CopyOnWriteArrayList<>();
    private final List<String> leftovers = new CopyOnWriteArrayList<>();
    private volatile Optional<Installed> installed = Optional.empty();
    private volatile Optional<Enabled> enabled = Optional.empty();
    private volatile String trouble = "";

    /** @param forgotten what objects of a class loader are still known to the host's services, in words */
    PluginLife(OsgiContainer osgi, Node.Rooms rooms, BundleTables tables, ModuleSwitches switches, Function<ClassLoader, List<String>> forgotten,
            long tablesDelayMillis) {
        this.osgi = osgi;
        this.rooms = rooms;
        this.tables = tables;
        this.switches = switches;
        this.forgotten = forgotten;
        this.tablesDelayMillis = tablesDelayMillis;
    }

    /** Puts the jar in place of what runs, or beside nothing, and enables it. A jar that is refused changes nothing. */
    public synchronized void install(Path jar) {
        Descriptor descriptor = PluginJar.check(jar);
        installed.map(old -> old.descriptor().key()).filter(key -> !key.equals(descriptor.key())).ifPresent(key -> {
            throw new IllegalArgumentException("This host runs one plugin, which is " + key + " and not " + descriptor.key());
        });
        uninstall();
        InstalledPlugin plugin = osgi.install(jar);
        LateTables late = new LateTables(plugin);
        Modules.Single tablesModule = new Modules.Single("ao", descriptor.tables().map(Descriptor.Tables::key).orElse(""), late::come, () -> tables.forget(plugin));
        installed = Optional.of(new Installed(plugin, descriptor, new Modules(rooms, plugin, descriptor, tablesModule), late));
        enable();
    }

    public Descriptor descriptor() {
        return here().descriptor();
    }

    /** The bundle with its beans, for tests that run inside. */
    public InstalledPlugin installed() {
        return here().plugin();
    }

    /** Up when this returns; the tables may come a little later. */
    public synchronized void enable() {
        Installed here = here();
        if (here.plugin().isRunning()) {
            return;
        }
        trouble = "";
        Optional<LateActiveObjects> objects = here.descriptor().tables().map(module -> tables.prepare(here.plugin(), module));
        Enabled time = new Enabled(here.plugin(), objects.filter(o -> !isOff(here, here.descriptor().tables().orElseThrow().key())), tablesDelayMillis, this::fail);
        enabled = Optional.of(time);
        here.tables().use(objects);
        try {
            here.modules().addTexts();
            here.plugin().start();
            here.modules().enable(switches.off());
            time.begin();
        } catch (RuntimeException | LinkageError e) {
            trouble = String.valueOf(e.getMessage());
            disable();
            throw e;
        }
    }

    public synchronized void disable() {
        installed.filter(here -> enabled.isPresent()).ifPresent(here -> {
            Optional<ClassLoader> loader = Optional.ofNullable(here.plugin().loader());
            enabled.ifPresent(Enabled::end);
            enabled = Optional.empty();
            here.modules().disable();
            here.plugin().stop();
            tables.forget(here.plugin());
            loader.ifPresent(this::lookForLeftovers);
        });
    }

    /** The tables stay. */
    public synchronized void uninstall() {
        disable();
        installed.ifPresent(here -> {
            installed = Optional.empty();
            gone.add(here.plugin().uninstall());
            rooms.templates().forget();
            rooms.rest().forget();
        });
    }

    /** Lets the tables come that wait for it. */
    public void letTablesCome() {
        enabled.ifPresent(Enabled::letTablesCome);
    }

    /** The word to start, once more without a word to stop: the product says it after a restore. */
    public synchronized void startAgain() {
        enabled.ifPresent(Enabled::startAgain);
    }

    /** Returns when the tables are there and the start-up work is done. */
    public void awaitTables() {
        try {
            enabled.orElseThrow(() -> new IllegalStateException("The plugin is not enabled: " + trouble)).started().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The plugin's tables or its start-up work failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** Switches one module by its complete key, for all nodes; this one follows at once. */
    public void module(String completeKey, boolean on) {
        Modules modules = here().modules();
        if (modules.all().stream().noneMatch(module -> modules.complete(module.key()).equals(completeKey))) {
            throw new IllegalArgumentException("No plugin has the module " + completeKey);
        }
        switches.set(completeKey, on);
        follow();
    }

    /** Lets single modules come and go as they were switched, perhaps on another node. */
    void follow() {
        if (enabled.isPresent()) {
            var off = switches.off();
            installed.ifPresent(here -> here.modules().follow(off));
        }
    }

    /** Empty when no plugin is installed. */
    public Optional<PluginState> state() {
        Set<String> off = switches.off();
        return installed.map(here -> new PluginState(here.descriptor(), word(), trouble, here.modules().all().stream()
                .map(module -> new PluginState.Module(module.kind(), here.modules().complete(module.key()), !off.contains(here.modules().complete(module.key()))))
                .toList()));
    }

    /** What disabled plugins left behind: threads, listeners; a plugin that is true to its host leaves nothing. */
    public List<String> leftovers() {
        return List.copyOf(leftovers);
    }

    /** How many uninstalled plugins still hold memory with their classes. */
    public long loadersAlive() {
        return gone.stream().map(WeakReference::get).filter(Objects::nonNull).count();
    }

    /** A file of the plugin's jar. */
    Optional<URL> file(String path) {
        return installed.flatMap(here -> here.plugin().resource(path));
    }

    private Installed here() {
        return installed.orElseThrow(() -> new IllegalStateException("No plugin is installed"));
    }

    private boolean isOff(Installed here, String key) {
        return switches.off().contains(here.modules().complete(key));
    }

    private String word() {
        return enabled.map(time -> time.started().isDone() ? "enabled" : "starting").orElse("disabled");
    }

    /** Tables that cannot be made leave the plugin disabled, with the reason for the administrator. */
    private synchronized void fail(Enabled time, Throwable reason) {
        LOG.error("The plugin's tables or its start-up work failed; the plugin is disabled", reason);
        if (enabled.filter(now -> now == time).isPresent()) {
            disable();
            trouble = String.valueOf(reason.getMessage());
        }
    }

    private void lookForLeftovers(ClassLoader loader) {
        Stream<String> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getContextClassLoader() == loader || thread.getClass().getClassLoader() == loader)
                .map(thread -> "thread " + thread.getName());
        List<String> found = new ArrayList<>(Stream.concat(threads, forgotten.apply(loader).stream()).toList());
        found.forEach(left -> LOG.warn("The plugin left behind: {}", left));
        leftovers.addAll(found);
    }

    /** The ao module: its tables are made when it comes for the first time. */
    private final class LateTables {
        private final InstalledPlugin plugin;
        private Optional<LateActiveObjects> objects = Optional.empty();

        LateTables(InstalledPlugin plugin) {
            this.plugin = plugin;
        }

        void use(Optional<LateActiveObjects> made) {
            objects = made;
        }

        void come() {
            objects.ifPresent(rows -> {
                tables.offer(plugin, rows);
                if (enabled.map(time -> time.started().isDone()).orElse(false) && !rows.moduleMetaData().isInitialized()) {
                    rows.migrate();
                }
            });
        }
    }
}
