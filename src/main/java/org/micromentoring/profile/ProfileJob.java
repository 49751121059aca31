package org.micromentoring.profile;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.function.IntSupplier;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every few minutes, once in a cluster: brings back whose pause is over, and forgets old invitations. */
public final class ProfileJob implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileJob.class);

    private final Pauses pauses;
    private final IntSupplier forgetOldInvitations;
    private final Transactions transactions;

    public ProfileJob(Pauses pauses, IntSupplier forgetOldInvitations, Transactions transactions) {
        this.pauses = pauses;
        this.forgetOldInvitations = forgetOldInvitations;
        this.transactions = transactions;
    }

    /** @return null, which the scheduler takes for success, or the failure of the last one that failed; the others are done */
    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        String failed = "";
        for (String person : pauses.over()) {
            try {
                transactions.retrying(() -> {
                    pauses.end(person);
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warn("a pause could not be ended; it is tried again with the next run", e);
                failed = String.valueOf(e.getMessage());
            }
        }
        transactions.retrying(forgetOldInvitations::getAsInt);
        return failed.isEmpty() ? null : JobRunnerResponse.failed(failed);
    }
}
