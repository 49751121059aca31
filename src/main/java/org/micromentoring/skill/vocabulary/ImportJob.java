package org.micromentoring.skill.vocabulary;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.kernel.Claims;
import org.micromentoring.skill.OneWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an import in the background of the node that took the file; stops between two chunks when the plugin goes. Every
 * hour, once in a cluster, it notes which import was left behind by a node that is gone.
 */
public final class ImportJob extends JobDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final JobGate gate;
    private final Imports imports;
    private final Ledger ledger;
    private final ImportStore store;
    private final Claims claims;
    private final OneWriter writer;
    private final SalTransactions transactions;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "mentoring-vocabulary-import");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean closing;

    public ImportJob(JobGate gate, Imports imports, Ledger ledger, ImportStore store, Claims claims, OneWriter writer, SalTransactions transactions) {
        super(gate, "vocabulary-import");
        this.gate = gate;
        this.imports = imports;
        this.ledger = ledger;
        this.store = store;
        this.claims = claims;
        this.writer = writer;
        this.transactions = transactions;
    }

    public void start(Import started, List<Row> rows) {
        thread.execute(() -> run(started.id(), rows));
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        transactions.retrying(imports::sweep);
        return Optional.empty();
    }

    /** Without an interrupt: that would close the file of an H2 database. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.shutdown();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void run(long id, List<Row> rows) {
        Run run = new Run(id, rows, ledger, store, claims, writer);
        try {
            while (!run.finished() && !closing && gate.closed(true).isEmpty()) {
                transactions.retrying(() -> {
                    run.chunk();
                    return true;
                });
            }
            if (!run.finished() && gate.closed(true).isEmpty()) {
                end(run, Import.State.STOPPED);
            }
        } catch (RuntimeException e) {
            LOG.error("import {} of the vocabulary failed; it can be run again", id, e);
            end(run, Import.State.FAILED);
        }
    }

    private void end(Run run, Import.State state) {
        try {
            transactions.retrying(() -> {
                run.end(state);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("the end of an import could not be noted; it counts as stopped in a while", e);
        }
    }
}
