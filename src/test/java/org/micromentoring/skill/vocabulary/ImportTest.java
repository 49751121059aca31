package org.micromentoring.skill.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.micromentoring.skill.SkillFixture.participant;
import static org.micromentoring.skill.SkillFixture.role;
import static org.micromentoring.skill.SkillFixture.skill;
import static org.micromentoring.skill.SkillFixture.team;
import static org.micromentoring.skill.SkillFixture.viewer;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.job.JobGate;
import org.osgi.framework.BundleContext;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillTables;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

@RunWith(Parameterized.class)
public class ImportTest {
    private static final Viewer ADMIN = viewer("admin", Viewer.Right.ADMINISTER, Viewer.Right.RUN_PROGRAM, Viewer.Right.TAKE_PART);

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return SkillTables.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<SkillTables> open;

    private SkillTables tables;
    private ImportStore store;
    private Ledger ledger;

    @Before
    public void start() {
        tables = open.get();
        store = new ImportStore(tables.objects(), Clock.systemUTC());
        ledger = new Ledger(tables.skills(), tables.roles(), tables.sources(), store, tables.changes());
    }

    @After
    public void stop() {
        tables.close();
    }

    @Test
    public void whatThePreviewSaysIsWhatHappens() {
        List<Row> rows = Sample.rows(Sample.GROUPS, Sample.OCCUPATIONS, Sample.HIERARCHY);
        Counts promised = Counts.of(imports(Clock.systemUTC()).preview(ADMIN, rows));
        assertEquals("a preview writes nothing", 0, tables.skills().all().size());
        Import done = run(rows);
        assertEquals(Import.State.DONE, done.state());
        assertEquals(promised, done.counts());
        assertEquals(rows.size(), done.counts().rows());
        assertTrue(done.esco());
        Vocabulary vocabulary = vocabulary();
        assertEquals(List.of("Gardening", "knowledge"), names(vocabulary, "gardening"));
        assertEquals(List.of("Languages (language skills)", "language skills"), names(vocabulary, "Languages (language skills)"));
        assertEquals(2, vocabulary.rolesNamed("grower").size());
    }

    @Test
    public void everySourceStandsForExactlyOneSkillOrRole() {
        run(Sample.rows(Sample.GROUPS, Sample.OCCUPATIONS, Sample.HIERARCHY));
        Map<String, Topic> sources = tables.sources().all();
        for (String source : List.of("urn:g1", "urn:g2", "urn:g3", "urn:g4", "urn:g5", "urn:g10", "urn:g11", "esco:key_4", "urn:o1", "urn:o2")) {
            assertTrue(source, vocabulary().name(sources.get(source), Locale.ENGLISH).isPresent());
        }
        assertEquals(sources.get("urn:g2"), sources.get("urn:g4"));
        assertFalse("a refused one stands for nothing", sources.containsKey("urn:g12"));
    }

    @Test
    public void aSecondImportAddsNothing() {
        List<Row> rows = Sample.rows(Sample.GROUPS, Sample.OCCUPATIONS, Sample.HIERARCHY);
        run(rows);
        Known first = ledger.known();
        Import second = run(rows);
        assertEquals(new Counts(0, 0, rows.size() - 3, 1, 2, 0), second.counts());
        assertEquals(List.copyOf(first.vocabulary().skills()), List.copyOf(ledger.known().vocabulary().skills()));
        assertEquals(first.sources(), ledger.known().sources());
    }

    @Test
    public void fileAfterFileEndsLikeAllTogether() {
        run(Sample.rows(Sample.HIERARCHY));
        run(Sample.rows(Sample.OCCUPATIONS));
        run(Sample.rows(Sample.GROUPS));
        assertEquals(List.of("Gardening", "knowledge"), names(vocabulary(), "gardening"));
        assertThrows("groups first", Problem.class, () -> fresh().preview(ADMIN, Sample.rows(Sample.GROUPS.replace("key_", "other_"))));
    }

    @Test
    public void aChunkIsAllOrNothingAndARaceIsPlannedAgain() {
        List<Row> rows = Sample.rows("name_en\nOne\nTwo\nThree\n");
        Import started = tables.run(() -> imports(Clock.systemUTC()).start(ADMIN, rows));
        Ledger raced = new Ledger(tables.skills(), tables.roles(), tables.sources(), store, tables.changes()) {
            private boolean first = true;

            @Override
            void write(List<Step> steps, Ledger.Made made) {
                super.write(steps, made);
                if (first) {
                    first = false;
                    assertEquals(3, tables.skills().all().size());
                    throw new IllegalStateException("the node is short of breath");
                }
            }
        };
        Run run = new Run(started.id(), rows, raced, store, tables.claims(), tables.writer());
        assertThrows(IllegalStateException.class, run::chunk);
        assertEquals(0, tables.skills().all().size());
        tables.run(() -> tables.skills().add(skill(0, "Two")));
        run.chunk();
        assertTrue(run.finished());
        assertEquals(new Counts(2, 0, 1, 0, 0, 0), store.find(started.id()).orElseThrow().counts());
        assertEquals(3, tables.skills().all().size());
    }

    @Test
    public void oneImportRunsAtATimeAndOneLeftBehindGivesWay() {
        List<Row> rows = Sample.rows("name_en\nOne\n");
        Import left = imports(Clock.systemUTC()).start(ADMIN, rows);
        Problem busy = assertThrows(Problem.class, () -> imports(Clock.systemUTC()).start(ADMIN, rows));
        assertEquals("micromentoring.skill.import.running", busy.key());
        Clock later = Clock.fixed(Instant.now().plus(Import.PATIENCE).plusSeconds(1), ZoneOffset.UTC);
        assertEquals(Import.State.STOPPED, left.state(later.instant()));
        Import next = imports(later).start(ADMIN, rows);
        assertEquals(Import.State.STOPPED, store.find(left.id()).orElseThrow().state());
        Run late = new Run(left.id(), rows, ledger, store, tables.claims(), tables.writer());
        assertThrows("the one left behind wakes up", RuntimeException.class, late::chunk);
        late.end(Import.State.FAILED);
        assertEquals(Import.State.STOPPED, store.find(left.id()).orElseThrow().state());
        assertEquals(0, tables.skills().all().size());
        assertEquals(Optional.of(next.id()), imports(later).latest(ADMIN).map(Import::id));
    }

    @Test
    public void theHourlyJobNotesAnImportThatWasLeftBehind() {
        Import left = imports(Clock.systemUTC()).start(ADMIN, Sample.rows("name_en\nOne\n"));
        assertFalse(imports(Clock.systemUTC()).sweep());
        assertTrue(imports(Clock.offset(Clock.systemUTC(), Import.PATIENCE.plusSeconds(1))).sweep());
        assertEquals(Import.State.STOPPED, store.find(left.id()).orElseThrow().state());
        assertEquals(Map.of(), tables.claims().held(List.of("import")));
    }

    @Test
    public void theJobRunsToItsEndAndSaysSo() throws Exception {
        List<Row> rows = Sample.rows(Sample.HIERARCHY, Sample.GROUPS);
        try (ImportJob job = new ImportJob(gate(), fresh(), ledger, store, tables.claims(), tables.writer(), tables.transactions())) {
            Import started = imports(Clock.systemUTC()).start(ADMIN, rows);
            job.start(started, rows);
            Import now = started;
            for (int i = 0; i < 200 && now.state() == Import.State.RUNNING; i++) {
                Thread.sleep(50);
                now = imports(Clock.systemUTC()).find(ADMIN, started.id());
            }
            assertEquals(Import.State.DONE, now.state());
        }
        assertEquals(Map.of(), tables.claims().held(List.of("import", "vocabulary")));
    }

    @Test
    public void onlyAdministratorsImportAndOnlyTheTeamExports() {
        for (Viewer other : List.of(team(), participant("p"))) {
            assertThrows(Problem.class, () -> fresh().preview(other, List.of()));
            assertThrows(Problem.class, () -> fresh().start(other, List.of()));
            assertThrows(Problem.class, () -> fresh().find(other, 1));
            assertThrows(Problem.class, () -> fresh().latest(other));
        }
        assertThrows(Problem.class, () -> new Export(ledger, tables.transactions()).read(participant("p")));
        assertThrows(Problem.class, () -> fresh().find(ADMIN, 77));
    }

    @Test
    public void theExportReadIntoAnEmptyVocabularyComesBackEqual() {
        run(Sample.rows(Sample.GROUPS, Sample.OCCUPATIONS, Sample.HIERARCHY));
        tables.run(() -> tables.skills().add(skill(0, "=SUM(A1)", "'quoted", "a;b,c\"d", "\u202e\ud83d\ude80").joined(Map.of("pt-BR", "Soma"), List.of(), List.of())));
        tables.run(() -> tables.skills().add(skill(0, " spaced ").withState(Skill.State.RETIRED)));
        tables.run(() -> tables.roles().add(role(0, "@role", "-minus", "florist")));
        String exported = export(ledger);
        assertTrue(exported.contains("'=SUM(A1)"));
        try (SkillTables other = SkillTables.h2()) {
            ImportStore imports = new ImportStore(other.objects(), Clock.systemUTC());
            Ledger empty = new Ledger(other.skills(), other.roles(), other.sources(), imports, other.changes());
            List<Row> rows = Upload.read(new ByteArrayInputStream(exported.getBytes(StandardCharsets.UTF_8)), "own");
            other.run(() -> {
                empty.write(Planner.plan(rows, empty.known()), Ledger.Made.nothing());
                return true;
            });
            assertEquals(sorted(exported), sorted(export(empty)));
        }
    }

    @Test
    public void theStarterSkillsAreThereOnceAndInOrder() {
        StarterSkills starter = new StarterSkills(ledger, tables.claims(), tables.transactions());
        starter.ensure();
        starter.ensure();
        Vocabulary vocabulary = vocabulary();
        assertEquals(65, vocabulary.skills().size());
        assertEquals(15, vocabulary.roles().size());
        assertTrue(vocabulary.skills().stream().allMatch(it -> it.names().keySet().equals(java.util.Set.of("en", "de"))));
        assertTrue(vocabulary.skills().stream().allMatch(it -> vocabulary.ancestors(it.id()).size() <= 2));
        assertEquals("Datenschutz", vocabulary.named("GDPR").orElseThrow().name(Locale.GERMAN));
    }

    @Test
    public void twoNodesThatStartOnAnEmptyDatabasePutTheStarterSkillsInOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> starts = Collections.nCopies(2, () -> tables.transactions().retrying(() -> {
            new StarterSkills(ledger, tables.claims(), tables.transactions()).ensure();
            return true;
        }));
        for (Future<Boolean> start : nodes.invokeAll(starts)) {
            assertTrue(start.get());
        }
        nodes.shutdown();
        assertEquals(65, tables.skills().all().size());
    }

    private Imports fresh() {
        return imports(Clock.systemUTC());
    }

    private Imports imports(Clock clock) {
        return new Imports(store, ledger, tables.claims(), tables.history(), tables.transactions(), clock);
    }

    private Import run(List<Row> rows) {
        Import started = fresh().start(ADMIN, rows);
        Run run = new Run(started.id(), rows, ledger, store, tables.claims(), tables.writer());
        while (!run.finished()) {
            run.chunk();
        }
        return store.find(started.id()).orElseThrow();
    }

    private Vocabulary vocabulary() {
        return ledger.known().vocabulary();
    }

    private static List<String> names(Vocabulary vocabulary, String name) {
        return vocabulary.ancestors(vocabulary.named(name).orElseThrow().id()).stream().map(it -> it.name(Locale.ENGLISH)).toList();
    }

    private static String export(Ledger from) {
        StringWriter out = new StringWriter();
        Export.write(from.known(), out);
        return out.toString();
    }

    /** Ids follow the order of rows in which parents come first. */
    private static List<String> sorted(String csv) {
        return csv.lines().sorted().toList();
    }

    private JobGate gate() {
        return new JobGate(tables.transactions(), new ReadOnly(new OptionalServices(mock(BundleContext.class))), run -> { }, Clock.systemUTC());
    }
}
