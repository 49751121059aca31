package org.micromentoring.privacy;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.micromentoring.confluence.SalTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night, once in a cluster. */
public final class RetentionJob implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Retention retention;
    private final SalTransactions transactions;

    public RetentionJob(Retention retention, SalTransactions transactions) {
        this.retention = retention;
        this.transactions = transactions;
    }

    /** @return null, which the scheduler takes for success, or the failure */
    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            LOG.info("retention: {} rows forgotten", transactions.<Integer>retrying(retention::sweep));
            return null;
        } catch (RuntimeException e) {
            LOG.error("retention failed; it runs again tomorrow", e);
            return JobRunnerResponse.failed(String.valueOf(e.getMessage()));
        }
    }
}
