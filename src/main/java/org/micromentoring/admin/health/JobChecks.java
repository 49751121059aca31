package org.micromentoring.admin.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.confluence.job.JobRun;

/** Whether the jobs run, for silence ends only because they do. */
public final class JobChecks {
    /** No run of ours takes longer; one that seems to was cut off with its node. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final List<String> jobs;
    private final JobRunStore runs;
    private final Clock clock;

    /** @param jobs keys of all jobs, in the order in which they are shown */
    public JobChecks(List<String> jobs, JobRunStore runs, Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.runs = runs;
        this.clock = clock;
    }

    List<Finding> all() {
        Map<String, JobRun> last = runs.all();
        return jobs.stream().map(job -> finding("job." + job, Optional.ofNullable(last.get(job)))).toList();
    }

    private Finding finding(String subject, Optional<JobRun> last) {
        if (last.isEmpty()) {
            return Finding.look(subject, "never");
        }
        JobRun run = last.get();
        if (!run.failure().isEmpty()) {
            return Finding.act(subject, "failed", run.started(), run.failure());
        }
        Instant now = clock.instant();
        return run.ended().map(ended -> Finding.fine(subject, "done", ended))
            .orElseGet(() -> run.started().plus(LONGEST).isBefore(now) ? Finding.look(subject, "cut-off", run.started())
                : Finding.fine(subject, "running", run.started()));
    }
}
