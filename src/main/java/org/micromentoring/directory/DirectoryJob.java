package org.micromentoring.directory;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Optional;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;

/** Every night on each node, for each holds an index of its own: clocks change, people leave, stamps get lost. */
public final class DirectoryJob extends JobDoor {
    private final DirectoryIndex index;

    public DirectoryJob(JobGate gate, DirectoryIndex index) {
        super(gate, "micromentoring-directory", false);
        this.index = index;
    }

    @Override
    protected Optional<String> work(JobRunnerRequest request) {
        index.rebuild();
        return Optional.empty();
    }
}
