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
    private final String key;
    private final boolean writes;
    private final Unstarted unstarted = new Unstarted();

    /** @param key of the job's module in the descriptor */
    protected JobDoor(JobGate gate, String key) {
        this(gate, key, true);
    }

    /** @param writes false for work that only reads, which goes on in read-only mode */
    protected JobDoor(JobGate gate, String key, boolean writes) {
        this.gate = gate;
        this.key = key;
        this.writes = writes;
    }

    /** @return what failed while the rest was done; empty when all was done */
    protected abstract Optional<String> work(JobRunnerRequest request);

    public final String key() {
        return key;
    }

    /** @return null, which the scheduler takes for success, or why not */
    @Override
    public final JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            Optional<String> closed = gate.closed(writes);
            if (closed.isPresent()) {
                return unstarted.because(closed.get());
            }
            return noted(request).map(JobRunnerResponse::failed).orElse(null);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("job {} failed; the next run tries again", key, e);
            return JobRunnerResponse.failed(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> noted(JobRunnerRequest request) {
        JobRun run = gate.begin(key);
        try {
            Optional<String> failed = work(request);
            gate.end(run, failed.map(words -> "incomplete").orElse(""));
            return failed;
        } catch (RuntimeException | LinkageError e) {
            gate.end(run, e.getClass().getSimpleName());
            throw e;
        }
    }
}
