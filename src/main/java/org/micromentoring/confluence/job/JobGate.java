package org.micromentoring.confluence.job;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a job may work now; and where it is noted that it did. */
public final class JobGate {
    private static final Logger LOG = LoggerFactory.getLogger(JobGate.class);

    private final SalTransactions transactions;
    private final ReadOnly readOnly;
    private final Consumer<JobRun> runs;
    private final Clock clock;

    /** @param runs told in a transaction when a run begins and when it ends */
    public JobGate(SalTransactions transactions, ReadOnly readOnly, Consumer<JobRun> runs, Clock clock) {
        this.transactions = transactions;
        this.readOnly = readOnly;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * For administrators, in the list of jobs: why nothing is done; empty when there is nothing against it.
     *
     * @param writes whether the work changes tables
     */
    public Optional<String> closed(boolean writes) {
        if (!transactions.tablesReady()) {
            return Optional.of("nothing was done: the tables are not there yet");
        }
        return writes && readOnly.on() ? Optional.of("nothing was done: the site is read-only") : Optional.empty();
    }

    JobRun begin(String job) {
        JobRun run = new JobRun(job, clock.instant(), Optional.empty(), "");
        note(run);
        return run;
    }

    void end(JobRun run, String failure) {
        note(new JobRun(run.job(), run.started(), Optional.of(clock.instant()), failure));
    }

    /** A run that cannot be noted is no reason to leave the work undone. */
    private void note(JobRun run) {
        if (readOnly.on()) {
            return;
        }
        try {
            transactions.retrying(() -> transactions.run(() -> {
                runs.accept(run);
                return true;
            }));
        } catch (RuntimeException e) {
            LOG.warn("the run of job {} could not be noted: {}", run.job(), e.toString());
        }
    }
}
