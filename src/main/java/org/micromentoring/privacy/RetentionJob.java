package org.micromentoring.privacy;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Optional;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night, once in a cluster. */
public final class RetentionJob extends JobDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Retention retention;
    private final SalTransactions transactions;

    public RetentionJob(JobGate gate, Retention retention, SalTransactions transactions) {
        super(gate, "micromentoring-retention");
        this.retention = retention;
        this.transactions = transactions;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        LOG.info("retention: {} rows forgotten", transactions.<Integer>retrying(retention::sweep));
        return Optional.empty();
    }
}
