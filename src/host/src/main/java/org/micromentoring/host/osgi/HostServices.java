package org.micromentoring.host.osgi;

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

    synchronized Map<Class<?>, Object> all() {
        return new LinkedHashMap<>(services);
    }
}
