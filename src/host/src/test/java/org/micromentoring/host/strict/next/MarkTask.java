package org.micromentoring.host.strict.next;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;

/** Marks each profile, slowly when the tests wish ({@code strict.slow}, milliseconds), or breaks half-way ({@code strict.break}). Can be repeated. */
public final class MarkTask implements ActiveObjectsUpgradeTask {
    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("1");
    }

    @Override
    public void upgrade(ModelVersion current, ActiveObjects ao) {
        ao.migrate(Row.class);
        int done = 0;
        for (Row row : ao.find(Row.class, "MARKED_BY IS NULL")) {
            ao.executeInTransaction(() -> {
                row.setMarkedBy("task 1");
                row.save();
                return true;
            });
            pause();
            if (++done == 1 && Boolean.getBoolean("strict.break")) {
                throw new IllegalStateException("the disk is full");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Long.getLong("strict.slow", 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
