package org.micromentoring.host.osgi;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the host offers to plugins as OSGi services, by interface. The parts of the host find each other here too. */
public final class HostServices {
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private final Map<Class<?>, Map<String, String>> propertiesByType = new HashMap<>();

    /** The last one registered counts. */
    public <T> void register(Class<T> type, T service) {
        register(type, service, Map.of());
    }

    /** With properties by which plugins can tell it from a service of the same type that others offer. */
    public synchronized <T> void register(Class<T> type, T service, Map<String, String> properties) {
        services.put(type, service);
        propertiesByType.put(type, properties);
    }

    public synchronized <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(services.get(type)).map(type::cast);
    }

    /** Refuses when nobody registered it. */
    public <T> T get(Class<T> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("Nobody registered " + type.getName()));
    }

    /** In the form that OSGi wants. */
    synchronized Hashtable<String, String> properties(Class<?> type) {
        return new Hashtable<>(propertiesByType.get(type));
    }

    synchronized Map<Class<?>, Object> all() {
        return new LinkedHashMap<>(services);
    }
}
