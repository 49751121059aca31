package org.micromentoring.host.strict.next;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

/** Counts each profile that the first task has marked: one more each time it runs. */
public final class CountTask implements ActiveObjectsUpgradeTask {
    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("2");
    }

    @Override
    public void upgrade(ModelVersion current, ActiveObjects ao) {
        ao.migrate(Row.class);
        ao.executeInTransaction(() -> {
            for (Row row : ao.find(Row.class, "MARKED_BY = ?", "task 1")) {
                row.setTimesCounted(row.getTimesCounted() + 1);
                row.save();
            }
            return true;
        });
    }
}
