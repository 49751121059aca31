package org.micromentoring.admin.health;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobRun;
import org.micromentoring.engine.TestEngine;

/** What is kept of jobs and nodes, and what the health page makes of it. */
@RunWith(Parameterized.class)
public class HealthStoresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Parameterized.Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("h2", "postgresql");
    }

    @Parameterized.Parameter
    public String database;

    private TestEngine engine;
    private SalTransactions transactions;
    private JobRunStore runs;
    private NodeReportStore reports;

    @Before
    public void open() {
        engine = database.equals("h2") ? TestEngine.h2("org.micromentoring", AoJobRun.class, AoNodeReport.class)
            : TestEngine.postgresql("org.micromentoring", AoJobRun.class, AoNodeReport.class);
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        runs = new JobRunStore(engine.activeObjects());
        reports = new NodeReportStore(engine.activeObjects());
    }

    @After
    public void close() {
        engine.close();
    }

    @Test
    public void keepsTheLastRunOfEachJob() {
        JobRun begun = new JobRun("requests", NOW, Optional.empty(), "");
        JobRun failed = new JobRun("requests", NOW, Optional.of(NOW.plusSeconds(2)), "IllegalStateException");
        write(() -> runs.note(begun));
        assertEquals(Map.of("requests", begun), runs.all());
        write(() -> runs.note(failed));
        assertEquals(Map.of("requests", failed), runs.all());
    }

    @Test
    public void tellsHowItIsWithEachJob() {
        write(() -> {
            runs.note(new JobRun("cut", NOW.minus(Duration.ofHours(2)), Optional.empty(), ""));
            runs.note(new JobRun("done", NOW, Optional.of(NOW), ""));
            runs.note(new JobRun("failed", NOW, Optional.of(NOW), "SQLException"));
            runs.note(new JobRun("running", NOW.minus(Duration.ofMinutes(2)), Optional.empty(), ""));
        });
        List<Finding> findings = new JobChecks(List.of("cut", "done", "failed", "never", "running"), runs, Clock.fixed(NOW, ZoneOffset.UTC)).all();
        assertEquals(List.of("cut-off", "done", "failed", "never", "running"), findings.stream().map(Finding::outcome).toList());
        assertEquals(List.of(Finding.Level.LOOK, Finding.Level.FINE, Finding.Level.ACT, Finding.Level.LOOK, Finding.Level.FINE),
            findings.stream().map(Finding::level).toList());
    }

    @Test
    public void forgetsNodesThatAreLongGone() {
        write(() -> {
            reports.note(report("old", NOW.minus(Duration.ofHours(7)), "1", NOW));
            reports.note(report("new", NOW, "1", NOW));
            reports.note(report("new", NOW.plusSeconds(60), "1", NOW));
        });
        assertEquals(List.of(report("new", NOW.plusSeconds(60), "1", NOW)), reports.all());
    }

    @Test
    public void tellsHowItIsWithEachNodeThisOneFirst() {
        write(() -> {
            reports.note(report("b-other", NOW, "2", NOW));
            reports.note(report("c-silent", NOW.minus(Duration.ofMinutes(6)), "1", NOW));
            reports.note(report("d-stale", NOW, "1", NOW.minus(Duration.ofHours(40))));
            reports.note(report("this", NOW.minus(Duration.ofMinutes(50)), "0", NOW));
        });
        List<Finding> findings = new NodeChecks(() -> report("this", NOW, "1", NOW), reports).all();
        assertEquals(List.of("fresh", "other-version", "silent", "stale"), findings.stream().map(Finding::outcome).toList());
        assertEquals("this", findings.get(0).arguments().get(0));
    }

    private static NodeReport report(String node, Instant at, String version, Instant read) {
        return new NodeReport(node, at, version, read, 7);
    }

    private void write(Runnable work) {
        transactions.run(() -> {
            work.run();
            return true;
        });
    }
}
