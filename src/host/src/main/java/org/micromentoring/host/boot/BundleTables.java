package org.micromentoring.host.boot;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.RawEntity;
import org.micromentoring.engine.Engine;
import org.micromentoring.engine.LateActiveObjects;
import org.micromentoring.host.descriptor.Descriptor.Tables;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Gives each bundle Active Objects of its own: the entities and the namespace of its {@code <ao>}. */
final class BundleTables implements ServiceFactory<ActiveObjects> {
    private final Engine engine;
    private final Map<Long, LateActiveObjects> byBundle = new ConcurrentHashMap<>();

    BundleTables(Engine engine) {
        this.engine = engine;
    }

    /** Before the bundle starts; the tables come with {@link LateActiveObjects#migrate()}. */
    LateActiveObjects prepare(InstalledPlugin plugin, Tables tables) {
        LateActiveObjects objects = engine.activeObjects(tables.namespace(),
                tables.entities().stream().<Class<? extends RawEntity<?>>>map(name -> entity(plugin, name)).toList());
        byBundle.put(plugin.bundle().getBundleId(), objects);
        return objects;
    }

    void forget(InstalledPlugin plugin) {
        byBundle.remove(plugin.bundle().getBundleId());
    }

    @Override
    public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
        return (ActiveObjects) Proxy.newProxyInstance(BundleTables.class.getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, arguments) -> {
            LateActiveObjects objects = byBundle.get(bundle.getBundleId());
            if (objects == null) {
                throw new IllegalStateException("The bundle " + bundle.getSymbolicName() + " has no <ao> module that is enabled");
            }
            try {
                return method.invoke(objects, arguments);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects service) {
        // Nothing is held for one user of the service.
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>> entity(InstalledPlugin plugin, String name) {
        return (Class<? extends RawEntity<?>>) plugin.load(name).asSubclass(RawEntity.class);
    }
}
