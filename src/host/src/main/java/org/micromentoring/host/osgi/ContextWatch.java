package org.micromentoring.host.osgi;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** Waits for the Spring context that Gemini's extender makes in the background, and hears of its failure. */
final class ContextWatch implements AutoCloseable {
    private static final String CONTEXT = "org.springframework.context.ApplicationContext";
    private static final String GEMINI_LISTENER = "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";
    private static final long PATIENCE_SECONDS = 70;

    private final Bundle plugin;
    private final BundleContext system;
    private final CompletableFuture<Object> outcome = new CompletableFuture<>();
    private final AllServiceListener services = this::serviceChanged;
    private final ServiceRegistration<?> failures;

    ContextWatch(Bundle plugin, BundleContext system) {
        this.plugin = plugin;
        this.system = system;
        system.addServiceListener(services);
        failures = listenForFailures();
    }

    /** The application context. */
    Object await() {
        try {
            return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The Spring context of " + plugin.getSymbolicName() + " failed: " + reasons(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The Spring context of " + plugin.getSymbolicName() + " did not come up in " + PATIENCE_SECONDS
                    + " s; an OSGi service that plugin-context.xml refers to is probably missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        system.removeServiceListener(services);
        failures.unregister();
    }

    private void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        String[] types = (String[]) reference.getProperty("objectClass");
        if (event.getType() == ServiceEvent.REGISTERED && reference.getBundle() == plugin && Arrays.asList(types).contains(CONTEXT)) {
            outcome.complete(system.getService(reference));
        }
    }

    private ServiceRegistration<?> listenForFailures() {
        try {
            Bundle gemini = Arrays.stream(system.getBundles())
                    .filter(bundle -> bundle.getSymbolicName().equals("org.eclipse.gemini.blueprint.core")).findFirst().orElseThrow();
            Class<?> type = gemini.loadClass(GEMINI_LISTENER);
            Object listener = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "ContextWatch";
                default -> {
                    hear(arguments[0]);
                    yield null;
                }
            });
            return system.registerService(GEMINI_LISTENER, listener, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(Object event) throws ReflectiveOperationException {
        if (event.getClass().getSimpleName().equals("OsgiBundleContextFailedEvent")
                && event.getClass().getMethod("getBundle").invoke(event) == plugin) {
            outcome.completeExceptionally((Throwable) event.getClass().getMethod("getFailureCause").invoke(event));
        }
    }

    private static String reasons(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append("\n  ").append(cause);
        }
        return text.toString();
    }
}
