package org.micromentoring.profile;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every few minutes, once in a cluster: brings back whose pause is over, and forgets old invitations. */
public final class ProfileJob extends JobDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileJob.class);

    private final Pauses pauses;
    private final IntSupplier forgetOldInvitations;
    private final Transactions transactions;

    public ProfileJob(JobGate gate, Pauses pauses, IntSupplier forgetOldInvitations, Transactions transactions) {
        super(gate, "micromentoring-profile");
        this.pauses = pauses;
        this.forgetOldInvitations = forgetOldInvitations;
        this.transactions = transactions;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        Optional<String> failed = Optional.empty();
        for (String person : pauses.over()) {
            try {
                transactions.retrying(() -> {
                    pauses.end(person);
                    return true;
                });
            } catch (RuntimeException e) {
                if (Transactions.noDatabase(e)) {
                    throw e;
                }
                LOG.warn("a pause could not be ended; it is tried again with the next run", e);
                failed = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        transactions.retrying(forgetOldInvitations::getAsInt);
        return failed;
    }
}
