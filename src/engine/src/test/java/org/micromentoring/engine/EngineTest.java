package org.micromentoring.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.springframework.transaction.UnexpectedRollbackException;

@RunWith(Parameterized.class)
public class EngineTest {
    private static final String NAMESPACE = "com.atlassian.example.ao.myplugin";

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        Supplier<TestEngine> h2 = () -> TestEngine.h2(NAMESPACE, Place.class, Note.class);
        Supplier<TestEngine> postgresql = () -> TestEngine.postgresql(NAMESPACE, Place.class, Note.class);
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private TestEngine engine;
    private ActiveObjects objects;
    private TransactionTemplate transactions;

    @Before
    public void start() {
        engine = open.get();
        objects = engine.activeObjects();
        transactions = engine.transactions();
    }

    @After
    public void stop() {
        engine.close();
    }

    @Test
    public void namesTablesAsAtlassianDoes() {
        assertEquals("AO_28BE2D", engine.tablePrefix());
        assertTrue(objects.moduleMetaData().isInitialized());
        assertTrue(objects.moduleMetaData().isTablePresent(Note.class));
    }

    @Test
    public void commitsWhatATransactionWrote() {
        transactions.execute(() -> note("one"));
        assertEquals(1, objects.count(Note.class, "WORDS = ?", "one"));
    }

    @Test
    public void rollsBackWhenARuntimeExceptionComesOut() {
        assertThrows(IllegalStateException.class, () -> transactions.execute(() -> {
            note("one");
            throw new IllegalStateException();
        }));
        assertEquals(0, objects.count(Note.class));
    }

    @Test
    public void joinsTheOuterTransactionAndRollsBackWithIt() {
        assertThrows(IllegalStateException.class, () -> transactions.execute(() -> {
            objects.executeInTransaction(() -> note("inner"));
            throw new IllegalStateException();
        }));
        assertEquals(0, objects.count(Note.class));
    }

    @Test
    public void aSwallowedInnerFailureSpoilsTheOuterTransaction() {
        assertThrows(UnexpectedRollbackException.class, () -> transactions.execute(() -> {
            note("outer");
            try {
                transactions.execute(() -> {
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException swallowed) {
                return null;
            }
            return null;
        }));
        assertEquals(0, objects.count(Note.class));
    }

    @Test
    public void refusesWritesOutsideATransaction() {
        assertThrows(WriteOutsideTransaction.class, () -> note("one"));
        Note note = transactions.execute(() -> note("one"));
        note.setWords("two");
        assertThrows(WriteOutsideTransaction.class, note::save);
        assertThrows(WriteOutsideTransaction.class, () -> objects.deleteWithSQL(Note.class, "WORDS = ?", "one"));
        assertEquals(1, objects.count(Note.class, "WORDS = ?", "one"));
    }

    @Test
    public void refusesTheSecondRowOfTheSameKeyAndKeepsTheConnection() {
        transactions.execute(() -> place("a#1"));
        assertThrows(ActiveObjectsException.class, () -> transactions.execute(() -> place("a#1")));
        assertEquals(1, objects.count(Place.class));
        assertEquals(1, (int) transactions.execute(() -> objects.deleteWithSQL(Place.class, "CLAIM_KEY = ?", "a#1")));
    }

    @Test
    public void recordsStatementsOfThisThreadWithoutSequenceReads() {
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            transactions.execute(() -> note("one"));
            objects.find(Note.class, Query.select().where("WORDS = ?", "one"));
            assertEquals(String.join("\n", recording.statements()), 2, recording.countBesidesSequences());
            assertTrue(recording.statementsBesidesSequences().get(0).startsWith("INSERT"));
        }
    }

    @Test
    public void doesNotRecordOtherThreads() throws InterruptedException {
        try (Recording mine = engine.sqlLog().recordThisThread(); Recording all = engine.sqlLog().recordAllThreads()) {
            Thread other = new Thread(() -> objects.count(Note.class));
            other.start();
            other.join();
            assertEquals(0, mine.count());
            assertEquals(1, all.count());
        }
    }

    @Test
    public void letsOneNodeAtATimeMakeTables() throws InterruptedException {
        PostgresServer server = PostgresServer.shared();
        Database fresh = server.create("exclusive_" + database);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Engine one = Engine.open(fresh, 3); Engine other = Engine.open(fresh, 3)) {
            List<Thread> threads = Stream.of(one, other).map(node -> new Thread(() -> node.exclusively(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                node.activeObjects(NAMESPACE, List.of(Place.class, Note.class)).migrate();
                inside.decrementAndGet();
            }))).toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertEquals(1, most.get());
    }

    @Test
    public void isNotReadyBeforeTheTablesAre() {
        try (Engine fresh = Engine.open(Database.h2("late"), 2)) {
            LateActiveObjects late = fresh.activeObjects(NAMESPACE, List.of(Note.class));
            assertFalse(late.moduleMetaData().isInitialized());
            late.migrate();
            assertTrue(late.moduleMetaData().isInitialized());
            assertEquals(0, late.count(Note.class));
        }
    }

    private Note note(String words) {
        Note note = objects.create(Note.class, new DBParam("WORDS", words));
        note.save();
        return note;
    }

    private Place place(String key) {
        return objects.create(Place.class, new DBParam("CLAIM_KEY", key));
    }

    @Table("NOTE")
    public interface Note extends net.java.ao.Entity {
        String getWords();

        void setWords(String words);
    }

    @Table("PLACE")
    public interface Place extends RawEntity<String> {
        @PrimaryKey("CLAIM_KEY")
        @NotNull
        String getClaimKey();
    }
}
