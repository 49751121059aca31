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
import java.util.Optional;
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
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, exports());
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

    /** The product's test runner brings JUnit with it; a product that people use has none. */
    private static Optional<Class<?>> onlyInTests(String name) {
        try {
            return Optional.of(Class.forName(name, false, OsgiContainer.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What a plugin may import from the product; everything else must be in its jar. */
    private static String exports() {
        ExportedPackages exported = new ExportedPackages();
        onlyInTests("org.junit.Test").ifPresent(junit -> exported.of(junit, "org.junit", "4.13.2"));
        onlyInTests("org.hamcrest.Matcher").ifPresent(hamcrest -> exported.of(hamcrest, "org.hamcrest", "1.3"));
        return exported
                .of(com.atlassian.confluence.macro.Macro.class, "com.atlassian", "9.2.0")
                .of(net.java.ao.Entity.class, "net.java.ao", "6.1.1")
                .of(javax.servlet.Servlet.class, "javax.servlet", "4.0.0")
                .of(javax.ws.rs.Path.class, "javax.ws.rs", "2.1.0")
                .of(javax.inject.Inject.class, "javax.inject", "1.0.0")
                .of(javax.annotation.PostConstruct.class, "javax.annotation", "1.3.0")
                .of(com.fasterxml.jackson.annotation.JsonProperty.class, "com.fasterxml.jackson.annotation", "2.17.2")
                .of(org.slf4j.Logger.class, "org.slf4j", "1.7.36")
                .of(org.apache.commons.logging.Log.class, "org.apache.commons.logging", "1.2.0")
                .of(org.springframework.transaction.support.TransactionSynchronizationManager.class,
                        "org.springframework.transaction", "5.3.39")
                .header();
    }
}
