package org.micromentoring.directory;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night on each node, for each holds an index of its own: clocks change, people leave, stamps get lost. */
public final class DirectoryJob implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryJob.class);

    private final DirectoryIndex index;

    public DirectoryJob(DirectoryIndex index) {
        this.index = index;
    }

    /** @return null, which the scheduler takes for success, or the failure */
    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            index.rebuild();
            return null;
        } catch (RuntimeException e) {
            LOG.error("the directory index could not be rebuilt; it is tried again tomorrow", e);
            return JobRunnerResponse.failed(String.valueOf(e.getMessage()));
        }
    }
}
