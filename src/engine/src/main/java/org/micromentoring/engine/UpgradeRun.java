package org.micromentoring.engine;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import net.java.ao.RawEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs upgrade tasks as Active Objects does: by rising model version, each one that is newer than the tables, before the tables
 * are widened to what the descriptor names. The version is noted after each task, so a task that failed, or whose node died,
 * runs again from its beginning.
 */
final class UpgradeRun {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeRun.class);

    private final Upgrades upgrades;
    private final String prefix;
    private final Supplier<LateActiveObjects> open;
    private final Widen widen;

    /** Makes or widens the tables of the entities that a task names. */
    interface Widen {
        void tables(Class<? extends RawEntity<?>>[] types);
    }

    /** @param open rows without waiting for the tables, which are just being made */
    UpgradeRun(Upgrades upgrades, String prefix, Supplier<LateActiveObjects> open, Widen widen) {
        this.upgrades = upgrades;
        this.prefix = prefix;
        this.open = open;
        this.widen = widen;
    }

    void run() {
        for (ActiveObjectsUpgradeTask task : upgrades.tasks().stream().sorted(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion)).toList()) {
            ModelVersion current = upgrades.current(prefix);
            if (current.isOlderThan(task.getModelVersion())) {
                LOG.info("Upgrading the tables of {} from model {} to {}", prefix, current, task.getModelVersion());
                run(task, current);
                upgrades.reached(prefix, task.getModelVersion());
            }
        }
    }

    private void run(ActiveObjectsUpgradeTask task, ModelVersion current) {
        try {
            task.upgrade(current, forTasks());
        } catch (RuntimeException | LinkageError e) {
            throw new ActiveObjectsException("The upgrade task " + task.getClass().getName() + " to model " + task.getModelVersion()
                    + " failed: " + e.getMessage() + ". The rows of " + prefix + " are where the task left them; it runs again at the next start", e);
        }
    }

    /** What a task gets may make tables and must not wait for them. */
    private ActiveObjects forTasks() {
        LateActiveObjects rows = open.get();
        return (ActiveObjects) Proxy.newProxyInstance(UpgradeRun.class.getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "migrate", "migrateDestructively" -> migrate(arguments);
                    case "moduleMetaData" -> throw new UnsupportedOperationException("An upgrade task must not ask whether the tables are ready");
                    default -> call(rows, method, arguments);
                });
    }

    @SuppressWarnings("unchecked")
    private Object migrate(Object[] arguments) {
        widen.tables((Class<? extends RawEntity<?>>[]) arguments[0]);
        return null;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
