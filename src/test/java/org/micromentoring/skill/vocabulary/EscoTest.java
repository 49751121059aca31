package org.micromentoring.skill.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.viewer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.SkillTables;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/**
 * The real files of the ESCO classification (European Commission), version 1.1.1, which are not part of this project:
 * runs with {@code -Desco.dir=<folder>} only. {@link ImportTest} tests the same rules on a sample of our own.
 */
@RunWith(Parameterized.class)
public class EscoTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return SkillTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<SkillTables> open;

    @Test
    public void everySourceOfTheRealFilesEndsInExactlyOneTopicAndASecondImportAddsNothing() throws Exception {
        String folder = System.getProperty("esco.dir", "");
        assertTrue("name the folder of the files with -Desco.dir=", !folder.isEmpty());
        try (SkillTables tables = open.get()) {
            ImportStore store = new ImportStore(tables.objects(), Clock.systemUTC());
            Ledger ledger = new Ledger(tables.skills(), tables.roles(), tables.sources(), store, tables.changes());
            new StarterSkills(ledger, tables.claims(), tables.transactions()).ensure();
            List<Row> rows = read(Path.of(folder));
            Counts first = timed("first import", () -> run(tables, store, ledger, rows));
            assertEquals("rows about single skills", 20_013, first.skipped());
            assertEquals("every group, link and occupation finds its place", 0, first.refused());
            assertEquals(636 + 640 + 3_007, first.added() + first.merged());
            Known known = ledger.known();
            rows.stream().filter(row -> row.kind() != Kind.ESCO_HIERARCHY).forEach(row -> row.sources().forEach(source -> {
                Topic topic = known.sources().get(source);
                assertTrue(source, topic != null && known.vocabulary().name(topic, Locale.ENGLISH).isPresent());
            }));
            assertTrue(known.vocabulary().skills().stream().allMatch(it -> known.vocabulary().ancestors(it.id()).size() <= Vocabulary.DEPTH));
            Counts second = timed("second import", () -> run(tables, store, ledger, rows));
            assertEquals(new Counts(0, 0, rows.size() - second.skipped(), 0, first.skipped(), 0), second);
            assertEquals(Map.copyOf(known.sources()), Map.copyOf(ledger.known().sources()));
        }
    }

    private Counts run(SkillTables tables, ImportStore store, Ledger ledger, List<Row> rows) {
        Viewer admin = viewer("admin", Viewer.Right.ADMINISTER);
        Imports imports = new Imports(store, ledger, tables.claims(), tables.history(), tables.transactions(), Clock.systemUTC());
        Import started = imports.start(admin, rows);
        Run run = new Run(started.id(), rows, ledger, store, tables.claims(), tables.writer());
        while (!run.finished()) {
            run.chunk();
        }
        return imports.find(admin, started.id()).counts();
    }

    private <T> T timed(String what, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        System.out.printf("%s on %s: %.1f s, %s%n", what, database, (System.nanoTime() - before) / 1e9, result);
        return result;
    }

    private static List<Row> read(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : List.of("occupations.csv", "skillGroups.csv", "skills_hierarchy.csv")) {
            all.write(Files.readAllBytes(folder.resolve(file)));
            all.write('\n');
        }
        return Upload.read(new ByteArrayInputStream(all.toByteArray()), "");
    }
}
