package org.micromentoring.host.jobs;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs job runners without a user and outside a transaction, as the product's scheduler does. */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** How the last run of a job on this node ended. */
    public record Outcome(Instant at, boolean successful, String message) {
    }

    private record Scheduled(JobModule job, JobRunner runner, Timetable timetable) {
    }

    private final Clock clock;
    private final Turns turns;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4, work -> {
        Thread thread = new Thread(work, "host-jobs");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Scheduled> jobs = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    public Jobs(Clock clock, Turns turns) {
        this.clock = clock;
        this.turns = turns;
    }

    public void add(JobModule job, JobRunner runner) {
        Scheduled scheduled = new Scheduled(job, runner, Timetable.of(job));
        jobs.put(job.key(), scheduled);
        plan(scheduled);
    }

    public void remove(String key) {
        jobs.remove(key);
        Optional.ofNullable(waiting.remove(key)).ifPresent(future -> future.cancel(false));
    }

    public List<JobModule> all() {
        return jobs.values().stream().map(Scheduled::job).sorted(java.util.Comparator.comparing(JobModule::key)).toList();
    }

    public Optional<Outcome> lastOutcome(String key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    /** Runs the job now in this thread, whatever its timetable says; empty when there is no such job. */
    public Optional<Outcome> run(String key) {
        return Optional.ofNullable(jobs.get(key)).map(this::run);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void plan(Scheduled scheduled) {
        Instant now = clock.instant();
        scheduled.timetable().next(now).ifPresent(due -> waiting.put(scheduled.job().key(),
                threads.schedule(() -> come(scheduled, due), Math.max(0, due.toEpochMilli() - now.toEpochMilli()), TimeUnit.MILLISECONDS)));
    }

    private void come(Scheduled scheduled, Instant due) {
        if (jobs.get(scheduled.job().key()) != scheduled) {
            return;
        }
        try {
            if (!scheduled.job().oncePerCluster() || turns.take(scheduled.job().key(), due)) {
                run(scheduled);
            }
        } catch (RuntimeException e) {
            LOG.warn("The turn of job {} could not be taken: {}", scheduled.job().key(), e.toString());
        }
        plan(scheduled);
    }

    private Outcome run(Scheduled scheduled) {
        var before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(null);
        Outcome outcome = outcome(scheduled);
        AuthenticatedUserThreadLocal.set(before);
        outcomes.put(scheduled.job().key(), outcome);
        return outcome;
    }

    private Outcome outcome(Scheduled scheduled) {
        Instant start = clock.instant();
        try {
            JobRunnerResponse response = scheduled.runner().runJob(new Request(Date.from(start)));
            return new Outcome(start, response == null, response == null ? "" : response.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Job {} failed", scheduled.job().key(), e);
            return new Outcome(start, false, e.toString());
        }
    }

    private record Request(Date getStartTime) implements JobRunnerRequest {
        @Override
        public boolean isCancellationRequested() {
            return false;
        }
    }
}
