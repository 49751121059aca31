package org.micromentoring.admin.health;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.kernel.Transactions;

/** Every minute on each node. */
public final class NodeReportJob extends JobDoor {
    private final Supplier<NodeReport> report;
    private final NodeReportStore store;
    private final Transactions transactions;

    /** @param report of this node, as of now */
    public NodeReportJob(JobGate gate, Supplier<NodeReport> report, NodeReportStore store, Transactions transactions) {
        super(gate, "micromentoring-node");
        this.report = report;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        NodeReport now = report.get();
        transactions.retrying(() -> transactions.run(() -> {
            store.note(now);
            return true;
        }));
        return Optional.empty();
    }
}
