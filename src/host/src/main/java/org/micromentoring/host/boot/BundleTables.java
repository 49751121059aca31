package org.micromentoring.host.boot;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.RawEntity;
import org.micromentoring.engine.Engine;
import org.micromentoring.engine.LateActiveObjects;
import org.micromentoring.engine.Upgrades;
import org.micromentoring.host.descriptor.Descriptor.Tables;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.sal.StoredSettings;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Gives each bundle Active Objects of its own: the entities and the namespace of its {@code <ao>}. */
final class BundleTables implements ServiceFactory<ActiveObjects> {
    private final Engine engine;
    private final StoredSettings settings;
    private final Map<Long, LateActiveObjects> byBundle = new ConcurrentHashMap<>();

    BundleTables(Engine engine, StoredSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    /** Before the bundle starts; the tables come with {@link LateActiveObjects#migrate()}. */
    LateActiveObjects prepare(InstalledPlugin plugin, Tables tables) {
        LateActiveObjects objects = engine.activeObjects(tables.namespace(),
                tables.entities().stream().<Class<? extends RawEntity<?>>>map(name -> entity(plugin, name)).toList(), upgrades(plugin, tables));
        offer(plugin, objects);
        return objects;
    }

    void offer(InstalledPlugin plugin, LateActiveObjects objects) {
        byBundle.put(plugin.bundle().getBundleId(), objects);
    }

    void forget(InstalledPlugin plugin) {
        byBundle.remove(plugin.bundle().getBundleId());
    }

    @Override
    public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
        long id = bundle.getBundleId();
        String name = bundle.getSymbolicName();
        return proxy(ActiveObjects.class, (method, arguments) -> {
            Optional<LateActiveObjects> objects = Optional.ofNullable(byBundle.get(id));
            if (objects.isEmpty() && method.getName().equals("moduleMetaData")) {
                return never(name);
            }
            return method.invoke(objects.orElseThrow(() -> none(name)), arguments);
        });
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects service) {
        // Nothing is held for one user of the service.
    }

    private Upgrades upgrades(InstalledPlugin plugin, Tables tables) {
        return new Upgrades() {
            @Override
            public List<ActiveObjectsUpgradeTask> tasks() {
                return tables.upgradeTasks().stream().map(name -> (ActiveObjectsUpgradeTask) plugin.create(plugin.load(name))).toList();
            }

            @Override
            public ModelVersion current(String prefix) {
                return ModelVersion.valueOf(settings.text(prefix + "_#").orElse("0"));
            }

            @Override
            public void reached(String prefix, ModelVersion version) {
                settings.createGlobalSettings().put(prefix + "_#", version.toString());
            }
        };
    }

    private static IllegalStateException none(String bundle) {
        return new IllegalStateException("The bundle " + bundle + " has no <ao> module that is enabled");
    }

    /** There are no tables as long as the module is off. */
    private static ActiveObjectsModuleMetaData never(String bundle) {
        return proxy(ActiveObjectsModuleMetaData.class, (method, arguments) -> {
            if (method.getReturnType() == boolean.class) {
                return method.getName().equals("isDataSourcePresent");
            }
            throw none(bundle);
        });
    }

    private interface Call {
        Object answer(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(BundleTables.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return call.answer(method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>> entity(InstalledPlugin plugin, String name) {
        return (Class<? extends RawEntity<?>>) plugin.load(name).asSubclass(RawEntity.class);
    }
}
