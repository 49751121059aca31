package org.micromentoring.directory;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Optional;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;

/** Every few minutes on each node: the wiki tells nobody in time that an account was switched off or has left a group. */
public final class AwayJob extends JobDoor {
    private final DirectoryIndex index;

    public AwayJob(JobGate gate, DirectoryIndex index) {
        super(gate, "micromentoring-directory-away", false);
        this.index = index;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        index.recheck();
        return Optional.empty();
    }
}
