package org.micromentoring.confluence.job;

import java.util.Optional;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;

/** Whether a job may work now. */
public final class JobGate {
    private final SalTransactions transactions;
    private final ReadOnly readOnly;

    public JobGate(SalTransactions transactions, ReadOnly readOnly) {
        this.transactions = transactions;
        this.readOnly = readOnly;
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
}
