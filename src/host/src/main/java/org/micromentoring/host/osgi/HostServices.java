package org.micromentoring.host.osgi;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the host offers to plugins as OSGi services, by interface. The parts of the host find each other here too. */
public final class HostServices {
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();

    /** The last one registered counts. */
    public synchronized <T> void register(Class<T> type, T service) {
        services.put(type, service);
    }

    public synchronized <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(services.get(type)).map(type::cast);
    }

    /** Refuses when nobody registered it. */
    public <T> T get(Class<T> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("Nobody registered " + type.getName()));
    }

    /** Asks for the service at each call, so that it may be registered later than its users are made. */
    public <T> T late(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return method.invoke(get(type), arguments);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    synchronized Map<Class<?>, Object> all() {
        return new LinkedHashMap<>(services);
    }
}
