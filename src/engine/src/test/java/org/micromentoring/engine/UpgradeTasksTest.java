package org.micromentoring.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.schema.Table;
import org.junit.Test;

/** Upgrade tasks run as Active Objects runs them. */
public class UpgradeTasksTest {
    private static final String NAMESPACE = "com.atlassian.example.ao.upgraded";

    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile ModelVersion reached = ModelVersion.valueOf("0");
    private volatile ModelVersion running = reached;

    @Test
    public void theyRunByRisingVersionAndNeverAgain() {
        try (Engine engine = Engine.open(Database.h2("tasks_order"), 3)) {
            List<ActiveObjectsUpgradeTask> tasks = List.of(task(10, this::note), task(2, this::note));
            LateActiveObjects ready = objects(engine, tasks).migrate();
            assertEquals(List.of("2 from 0", "10 from 2"), done);
            assertEquals("the tables are there", 0, ready.count(Wide.class));
            objects(engine, tasks).migrate();
            assertEquals(List.of("2 from 0", "10 from 2"), done);
        }
    }

    @Test
    public void aTaskMakesTheTablesItKnowsAndFillsTheNewOnes() {
        try (Engine engine = Engine.open(Database.h2("tasks_rows"), 3)) {
            LateActiveObjects old = engine.activeObjects(NAMESPACE, List.of(Narrow.class)).migrate();
            old.executeInTransaction(() -> old.create(Narrow.class, new DBParam("WORDS", "kept")));
            LateActiveObjects now = objects(engine, List.of(task(1, (current, ao) -> {
                ao.migrate(Wide.class);
                ao.executeInTransaction(() -> {
                    for (Wide row : ao.find(Wide.class)) {
                        row.setLength(row.getWords().length());
                        row.save();
                    }
                    return true;
                });
            }))).migrate();
            assertEquals(4, now.find(Wide.class)[0].getLength());
            assertEquals("kept", now.find(Wide.class)[0].getWords());
        }
    }

    @Test
    public void aTaskThatFailsStopsThereAndRunsAgain() {
        try (Engine engine = Engine.open(Database.h2("tasks_failing"), 3)) {
            boolean[] broken = {true};
            List<ActiveObjectsUpgradeTask> tasks = List.of(task(1, this::note), task(2, (current, ao) -> {
                if (broken[0]) {
                    throw new IllegalStateException("on purpose");
                }
                note(current, ao);
            }));
            LateActiveObjects late = objects(engine, tasks);
            ActiveObjectsException failure = assertThrows(ActiveObjectsException.class, late::migrate);
            assertTrue(failure.getMessage(), failure.getMessage().contains("to model 2 failed: on purpose"));
            assertFalse(late.moduleMetaData().isInitialized());
            assertThrows(ActiveObjectsException.class, () -> late.count(Wide.class));
            broken[0] = false;
            objects(engine, tasks).migrate();
            assertEquals("the first one is not repeated", List.of("1 from 0", "2 from 1"), done);
        }
    }

    @Test
    public void aTaskMustNotWaitForTheTablesNorWriteOutsideATransaction() {
        try (Engine engine = Engine.open(Database.h2("tasks_strict"), 3)) {
            assertThrows(ActiveObjectsException.class, () -> objects(engine, List.of(task(1, (current, ao) -> ao.moduleMetaData()))).migrate());
            RuntimeException refused = assertThrows(ActiveObjectsException.class, () -> objects(engine, List.of(task(1, (current, ao) -> {
                ao.migrate(Wide.class);
                ao.create(Wide.class, new DBParam("WORDS", "lost"));
            }))).migrate());
            assertTrue(refused.toString(), refused.getMessage().contains("transaction") || String.valueOf(refused.getCause()).contains("transaction"));
        }
    }

    @Test
    public void ofTwoNodesOneRunsThem() {
        Database shared = PostgresServer.shared().create("tasks_nodes");
        try (Engine one = Engine.open(shared, 3); Engine other = Engine.open(shared, 3)) {
            List<CompletableFuture<?>> both = new ArrayList<>();
            Stream.of(one, other).forEach(node -> both.add(CompletableFuture.runAsync(() -> objects(node, List.of(task(1, this::note))).migrate())));
            both.forEach(CompletableFuture::join);
        }
        assertEquals(List.of("1 from 0"), done);
    }

    private void note(ModelVersion current, ActiveObjects ao) {
        done.add(running + " from " + current);
    }

    private LateActiveObjects objects(Engine engine, List<ActiveObjectsUpgradeTask> tasks) {
        return engine.activeObjects(NAMESPACE, List.of(Wide.class), new Upgrades() {
            @Override
            public List<ActiveObjectsUpgradeTask> tasks() {
                return tasks;
            }

            @Override
            public ModelVersion current(String prefix) {
                return reached;
            }

            @Override
            public void reached(String prefix, ModelVersion version) {
                reached = version;
            }
        });
    }

    private ActiveObjectsUpgradeTask task(int version, BiConsumer<ModelVersion, ActiveObjects> work) {
        return new ActiveObjectsUpgradeTask() {
            @Override
            public ModelVersion getModelVersion() {
                return ModelVersion.valueOf(String.valueOf(version));
            }

            @Override
            public void upgrade(ModelVersion current, ActiveObjects ao) {
                running = getModelVersion();
                work.accept(current, ao);
            }
        };
    }

    @Table("PAPER")
    public interface Narrow extends Entity {
        String getWords();

        void setWords(String words);
    }

    @Table("PAPER")
    public interface Wide extends Entity {
        String getWords();

        void setWords(String words);

        int getLength();

        void setLength(int length);
    }
}
