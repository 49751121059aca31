package org.micromentoring.host.osgi;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The plugin's bundle with the Spring context that Gemini makes from it. The host reaches both by reflection only. */
public final class InstalledPlugin {
    private static final int AUTOWIRE_CONSTRUCTOR = 3;

    private final Bundle bundle;
    private final BundleContext system;
    private volatile Optional<Object> springContext = Optional.empty();

    InstalledPlugin(Bundle bundle, BundleContext system) {
        this.bundle = bundle;
        this.system = system;
    }

    public Bundle bundle() {
        return bundle;
    }

    public String key() {
        return Optional.ofNullable(bundle.getHeaders().get("Atlassian-Plugin-Key")).orElseGet(bundle::getSymbolicName);
    }

    /** Starts the bundle and waits for its context; says why when it does not come up. */
    public void start() {
        ContextWatch watch = new ContextWatch(bundle, system);
        try {
            bundle.start();
            springContext = Optional.of(watch.await());
        } catch (BundleException e) {
            throw new IllegalStateException("The plugin " + key() + " does not start: " + e.getMessage(), e);
        } finally {
            watch.close();
        }
    }

    public void stop() {
        springContext = Optional.empty();
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes the bundle away for good. Its classes may go as soon as nobody holds one.
     *
     * @return the loader of its classes, to see whether it goes
     */
    public WeakReference<ClassLoader> uninstall() {
        WeakReference<ClassLoader> loader = new WeakReference<>(loader());
        try {
            bundle.uninstall();
            CountDownLatch done = new CountDownLatch(1);
            system.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> done.countDown());
            if (!done.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The OSGi container did not let go of " + bundle);
            }
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return loader;
    }

    /** The loader of the plugin's classes; null before the bundle is resolved. */
    public ClassLoader loader() {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }

    public boolean isRunning() {
        return springContext.isPresent();
    }

    public Class<?> load(String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("The plugin " + key() + " has no class " + className, e);
        }
    }

    /** A module of the plugin: {@code bean:name} or a class, which is made with constructor autowiring. */
    public Object module(String className) {
        return className.startsWith("bean:") ? bean(className.substring("bean:".length())) : create(load(className));
    }

    public Object create(Class<?> type) {
        Object factory = call(context(), "getAutowireCapableBeanFactory");
        return call(factory, "createBean", type, AUTOWIRE_CONSTRUCTOR, false);
    }

    public Object bean(String id) {
        return call(context(), "getBean", id);
    }

    /** The one bean of this type. */
    public Object beanOf(Class<?> type) {
        return call(context(), "getBean", type);
    }

    /** A file of the plugin's jar. */
    public Optional<URL> resource(String path) {
        return bundle.getState() == Bundle.UNINSTALLED ? Optional.empty()
                : Optional.ofNullable(bundle.getEntry(path.startsWith("/") ? path.substring(1) : path));
    }

    /** Names of the classes in a package and below. */
    public List<String> classNames(String packageName) {
        Enumeration<URL> found = bundle.findEntries(packageName.replace('.', '/'), "*.class", true);
        return found == null ? List.of() : Collections.list(found).stream()
                .map(url -> url.getPath().substring(1).replaceAll("\\.class$", "").replace('/', '.'))
                .sorted().toList();
    }

    /** Services that the plugin itself offers under an interface. */
    public <T> List<T> offered(Class<T> type) {
        try {
            ServiceReference<?>[] references = system.getAllServiceReferences(type.getName(), null);
            return references == null ? List.of() : Arrays.stream(references)
                    .filter(reference -> reference.getBundle() == bundle)
                    .sorted(Comparator.<ServiceReference<?>>naturalOrder().reversed())
                    .map(reference -> type.cast(system.getService(reference)))
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object context() {
        return springContext.orElseThrow(() -> new IllegalStateException("The plugin " + key() + " is not enabled"));
    }

    private static Object call(Object target, String method, Object... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(InstalledPlugin::type).toArray(Class<?>[]::new);
        try {
            return target.getClass().getMethod(method, types).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The plugin's Spring context refuses: " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(Object argument) {
        return argument instanceof Integer ? int.class : argument instanceof Boolean ? boolean.class : argument.getClass();
    }
}
