package org.micromentoring.host.osgi;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Felix with the bundles of Gemini Blueprint and Spring, and the host's services in it. */
public final class OsgiContainer implements AutoCloseable {
    private final Framework framework;
    private final AtomicInteger installs = new AtomicInteger();

    private OsgiContainer(Framework framework) {
        this.framework = framework;
    }

    /** Starts the container; {@code bundles} holds the jars of Gemini and Spring, {@code cache} is emptied. Each bundle gets tables of its own. */
    public static OsgiContainer start(Path bundles, Path cache, HostServices services, ServiceFactory<ActiveObjects> tables) {
        Map<String, String> settings = Map.of(
                Constants.FRAMEWORK_STORAGE, cache.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, ExportedPackages.ofTheHost().header());
        Framework framework = ServiceLoader.load(FrameworkFactory.class, OsgiContainer.class.getClassLoader()).iterator().next().newFramework(settings);
        try {
            framework.start();
            BundleContext context = framework.getBundleContext();
            services.all().forEach((type, service) -> context.registerService(type.getName(), service, services.properties(type)));
            context.registerService(ActiveObjects.class, tables, null);
            startAll(context, bundles);
            return new OsgiContainer(framework);
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi container does not start: " + e.getMessage(), e);
        }
    }

    /** Installs a plugin without starting it. The jar is copied, so that its file may be written anew while the plugin runs. */
    public InstalledPlugin install(Path jar) {
        BundleContext system = framework.getBundleContext();
        try (InputStream content = Files.newInputStream(jar)) {
            return new InstalledPlugin(system.installBundle("plugin:" + installs.incrementAndGet(), content), system);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException("The plugin cannot be installed: " + jar + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void startAll(BundleContext context, Path folder) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars(folder)) {
            installed.add(context.installBundle("reference:" + jar.toUri()));
        }
        for (Bundle bundle : installed) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No OSGi bundles in " + folder, e);
        }
    }
}
