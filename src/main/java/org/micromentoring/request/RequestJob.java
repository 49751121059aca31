package org.micromentoring.request;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.micromentoring.confluence.Cancellation;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.engagement.Confirming;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.program.Members;
import org.micromentoring.request.tip.Tips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute: ends what nobody answered in time, and what has lost its mentor or mentee; and forgets old suggestions. */
public final class RequestJob extends JobDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RequestJob.class);
    private static final int SWEEP = 500;

    private final Overdue overdue;
    private final Voiding voiding;
    private final Engagements engagements;
    private final Confirming confirming;
    private final Tips tips;
    private final Members members;
    private final Transactions transactions;
    private final Cancellation cancellation = new Cancellation();

    public RequestJob(JobGate gate, Overdue overdue, Voiding voiding, Engagements engagements, Confirming confirming, Tips tips,
        Members members, Transactions transactions) {
        super(gate, "micromentoring-requests");
        this.overdue = overdue;
        this.voiding = voiding;
        this.engagements = engagements;
        this.confirming = confirming;
        this.tips = tips;
        this.members = members;
        this.transactions = transactions;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        overdue.requests().forEach(id -> one(() -> overdue.expireRequest(id)));
        overdue.needs().forEach(id -> one(() -> overdue.expireNeed(id)));
        engagements.overdue().forEach(id -> one(() -> engagements.lapse(id)));
        confirming.unanswered().forEach(id -> one(() -> confirming.end(id)));
        together(request);
        long last = 0;
        boolean more = true;
        while (more && !cancellation.wanted(request)) {
            Voiding.Sweep sweep = voiding.sweep(last, SWEEP);
            sweep.strays().forEach(it -> one(() -> voiding.end(it)));
            last = sweep.lastId();
            more = sweep.more();
        }
        leavers(request);
        transactions.retrying(tips::forgetOld);
        return Optional.empty();
    }

    /** Who is mentoring, and is not to be brought together any more. */
    private void together(JobRunnerRequest request) {
        Confirming.Sweep sweep = new Confirming.Sweep(List.of(), 0, true);
        while (sweep.more() && !cancellation.wanted(request)) {
            sweep = confirming.sweep(sweep.lastId());
            sweep.due().forEach(id -> one(() -> confirming.look(id)));
        }
    }

    private void leavers(JobRunnerRequest request) {
        Engagements.Sweep sweep = engagements.sweep(0, members::among);
        sweep.left().forEach(id -> one(() -> engagements.left(id)));
        while (sweep.more() && !cancellation.wanted(request)) {
            sweep = engagements.sweep(sweep.lastId(), members::among);
            sweep.left().forEach(id -> one(() -> engagements.left(id)));
        }
    }

    /** Each by itself, so that one that fails keeps nobody else waiting; without a database all would wait, one after the other. */
    private void one(Supplier<Boolean> step) {
        try {
            transactions.retrying(step);
        } catch (Problem busy) {
            LOG.debug("the next run takes it: {}", busy.getMessage());
        } catch (RuntimeException e) {
            if (Transactions.noDatabase(e)) {
                throw e;
            }
            LOG.error("one request or need could not be ended; the next run tries again", e);
        }
    }
}
