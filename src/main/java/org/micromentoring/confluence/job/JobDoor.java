package org.micromentoring.confluence.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Base of all jobs: before the tables are there, and in read-only mode, they do nothing and say so; whatever goes wrong
 * becomes their answer, for the host expects jobs to catch their own failures. The next run tries again.
 */
public abstract class JobDoor implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobDoor.class);

    private final JobGate gate;
    private final boolean writes;
    private final Unstarted unstarted = new Unstarted();

    protected JobDoor(JobGate gate) {
        this(gate, true);
    }

    /** @param writes false for work that only reads, which goes on in read-only mode */
    protected JobDoor(JobGate gate, boolean writes) {
        this.gate = gate;
        this.writes = writes;
    }

    /** @return what failed while the rest was done; empty when all was done */
    protected abstract Optional<String> work(JobRunnerRequest request);

    /** @return null, which the scheduler takes for success, or why not */
    @Override
    public final JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            Optional<String> closed = gate.closed(writes);
            if (closed.isPresent()) {
                return unstarted.because(closed.get());
            }
            return work(request).map(JobRunnerResponse::failed).orElse(null);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} failed; the next run tries again", getClass().getSimpleName(), e);
            return JobRunnerResponse.failed(String.valueOf(e.getMessage()));
        }
    }
}
