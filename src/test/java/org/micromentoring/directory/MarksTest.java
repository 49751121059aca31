package org.micromentoring.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.micromentoring.directory.DirectoryTables.viewer;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Problem;

@RunWith(Parameterized.class)
public class MarksTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return DirectoryTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<DirectoryTables> open;
    private DirectoryTables tables;
    private Marks marks;
    private long ann;

    @Before
    public void start() {
        tables = open.get();
        ann = tables.mentor("Ann").id();
        marks = new Marks(tables.marks, tables.index(), tables.pairs, tables.transactions);
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void setsAndClearsAndMayBeRepeated() {
        marks.set(viewer("me"), ann, Mark.FAVOURITE);
        marks.set(viewer("me"), ann, Mark.FAVOURITE);
        marks.set(viewer("me"), ann, Mark.HIDDEN);
        assertEquals(new MarkStore.Marked(Set.of("key-Ann"), Set.of("key-Ann")), of("me"));
        assertEquals(MarkStore.Marked.NOTHING, of("you"));
        marks.clear(viewer("me"), ann, Mark.FAVOURITE);
        marks.clear(viewer("me"), ann, Mark.FAVOURITE);
        assertEquals(new MarkStore.Marked(Set.of(), Set.of("key-Ann")), of("me"));
    }

    @Test
    public void nobodyMarksThemselvesOrSomebodyWhoIsNotListed() {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> marks.set(viewer("Ann"), ann, Mark.FAVOURITE)).kind());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> marks.set(viewer("me"), ann + 1, Mark.HIDDEN)).kind());
    }

    @Test
    public void thereIsALimit() {
        tables.transactions.run(() -> {
            for (int i = 0; i < Marks.MOST; i++) {
                tables.marks.add("key-me", "key-" + i, Mark.HIDDEN);
            }
            return true;
        });
        assertEquals(Problem.Kind.CONFLICT, assertThrows(Problem.class, () -> marks.set(viewer("me"), ann, Mark.HIDDEN)).kind());
        marks.set(viewer("me"), ann, Mark.FAVOURITE);
    }

    @Test
    public void erasureTakesOwnMarksAndLeavesATombstoneInThoseOfOthers() {
        marks.set(viewer("me"), ann, Mark.FAVOURITE);
        long ben = tables.mentor("Ben").id();
        marks.set(viewer("Ann"), ben, Mark.HIDDEN);
        tables.transactions.run(() -> {
            tables.marks.erase("key-Ann");
            tables.marks.erase("key-Ann");
            return true;
        });
        assertEquals(MarkStore.Marked.NOTHING, of("Ann"));
        assertEquals(new MarkStore.Marked(Set.of(PersonalData.TOMBSTONE), Set.of()), of("me"));
    }

    @Test
    public void theExportTellsNobodyWhoHidThem() {
        marks.set(viewer("me"), ann, Mark.HIDDEN);
        assertEquals(1, tables.marks.exportOf("key-me").size());
        String exported = tables.marks.exportOf("key-Ann").toString();
        assertFalse(exported, exported.contains("HIDDEN") || exported.contains("key-me"));
    }

    private MarkStore.Marked of(String name) {
        return tables.transactions.run(() -> tables.marks.of("key-" + name));
    }
}
