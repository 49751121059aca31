package org.micromentoring.engine;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.util.List;

/** The upgrade tasks of one plugin, and where it is kept how far its tables are. */
public interface Upgrades {
    Upgrades NONE = new Upgrades() {
        @Override
        public List<ActiveObjectsUpgradeTask> tasks() {
            return List.of();
        }

        @Override
        public ModelVersion current(String prefix) {
            return ModelVersion.valueOf("0");
        }

        @Override
        public void reached(String prefix, ModelVersion version) {
            throw new IllegalStateException("There is no task");
        }
    };

    /** In any order; asked for when the tables are made, not before. */
    List<ActiveObjectsUpgradeTask> tasks();

    /** The same for all nodes; 0 before the first task. */
    ModelVersion current(String prefix);

    /** Kept for good as soon as this returns. */
    void reached(String prefix, ModelVersion version);
}
