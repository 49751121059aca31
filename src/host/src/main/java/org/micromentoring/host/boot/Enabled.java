package org.micromentoring.host.boot;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.micromentoring.engine.LateActiveObjects;
import org.micromentoring.host.osgi.InstalledPlugin;

/** The time from one enabling of a plugin to its disabling: tables come late, then the start-up work, at last the word to stop. */
final class Enabled {
    private final InstalledPlugin plugin;
    private final Optional<LateActiveObjects> objects;
    private final long delayMillis;
    private final BiConsumer<Enabled, Throwable> failed;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CountDownLatch tablesMayCome = new CountDownLatch(1);
    private boolean over;
    private List<LifecycleAware> told = List.of();

    /**
     * @param delayMillis how late the tables are; below 0 they come when they are let, and the word to start comes before them, as it may
     * @param failed      hears why the tables could not be made
     */
    Enabled(InstalledPlugin plugin, Optional<LateActiveObjects> objects, long delayMillis, BiConsumer<Enabled, Throwable> failed) {
        this.plugin = plugin;
        this.objects = objects;
        this.delayMillis = delayMillis;
        this.failed = failed;
    }

    /** Returns at once. */
    void begin() {
        Thread thread = new Thread(this::makeTables, "host-tables");
        thread.setDaemon(true);
        thread.start();
    }

    CompletableFuture<Void> started() {
        return started;
    }

    /** As in the product, whoever was not told to start is not told to stop. */
    synchronized void end() {
        over = true;
        told.forEach(LifecycleAware::onStop);
        told = List.of();
        started.completeExceptionally(new IllegalStateException("The plugin was disabled before its tables were there"));
    }

    void letTablesCome() {
        tablesMayCome.countDown();
    }

    synchronized void startAgain() {
        told.forEach(LifecycleAware::onStart);
    }

    private void makeTables() {
        try {
            if (delayMillis < 0) {
                told = plugin.offered(LifecycleAware.class);
                told.forEach(LifecycleAware::onStart);
                tablesMayCome.await();
            }
            Thread.sleep(Math.max(0, delayMillis));
            objects.ifPresent(LateActiveObjects::migrate);
            startUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
            failed.accept(this, e);
        }
    }

    private synchronized void startUp() {
        if (!over && delayMillis >= 0) {
            told = plugin.offered(LifecycleAware.class);
            told.forEach(LifecycleAware::onStart);
        }
        started.complete(null);
    }
}
