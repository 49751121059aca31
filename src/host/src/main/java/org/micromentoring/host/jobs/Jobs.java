package org.micromentoring.host.jobs;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs job runners without a user and outside a transaction, as the product's scheduler does, when the host's clock says that
 * they are due. However many moments the clock jumped over, a job runs once for them.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long LOOK_EVERY_MILLIS = 50;
    /** Machines set their clocks back by less; that is no reason to plan again. */
    private static final Duration LEAP = Duration.ofSeconds(5);

    /** How the last run of a job on this node ended. */
    public record Outcome(Instant at, boolean successful, String message) {
    }

    private final Clock clock;
    private final Turns turns;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(threads("host-jobs-due"));
    private final ExecutorService working = Executors.newFixedThreadPool(4, threads("host-jobs"));
    private final Map<String, Scheduled> jobs = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private Instant lookedAt = Instant.MIN;

    public Jobs(Clock clock, Turns turns) {
        this.clock = clock;
        this.turns = turns;
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    public synchronized void add(JobModule job, JobRunner runner) {
        jobs.put(job.key(), new Scheduled(job, runner, Timetable.of(job), clock.instant()));
    }

    public void remove(String key) {
        jobs.remove(key);
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

    /** Waits until no job of this node runs or is due; says false when that took too long. */
    public boolean awaitIdle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isIdle()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        working.shutdownNow();
    }

    /** Whether every job is due before this moment, so that a leap back of the clock has been noticed. */
    synchronized boolean plannedBefore(Instant moment) {
        return jobs.values().stream().allMatch(scheduled -> scheduled.isDue(moment));
    }

    private synchronized boolean isIdle() {
        Instant now = clock.instant();
        return jobs.values().stream().noneMatch(scheduled -> scheduled.running || scheduled.isDue(now));
    }

    private synchronized void look() {
        try {
            Instant now = clock.instant();
            if (now.plus(LEAP).isBefore(lookedAt)) {
                turns.forgetAfter(now);
                jobs.values().forEach(scheduled -> scheduled.plan(now));
            }
            lookedAt = now;
            jobs.values().stream().filter(scheduled -> !scheduled.running && scheduled.isDue(now)).forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.warn("Jobs could not be looked through: {}", e.toString());
        }
    }

    private void begin(Scheduled scheduled) {
        scheduled.running = true;
        working.execute(() -> {
            try {
                come(scheduled, scheduled.due.orElseThrow());
            } finally {
                end(scheduled);
            }
        });
    }

    private synchronized void end(Scheduled scheduled) {
        scheduled.plan(clock.instant());
        scheduled.running = false;
    }

    private void come(Scheduled scheduled, Instant due) {
        try {
            if (!scheduled.job.oncePerCluster() || turns.take(scheduled.job.key(), due)) {
                run(scheduled);
            }
        } catch (RuntimeException e) {
            LOG.warn("The turn of job {} could not be taken: {}", scheduled.job.key(), e.toString());
        }
    }

    private Outcome run(Scheduled scheduled) {
        var before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(null);
        Outcome outcome = outcome(scheduled);
        AuthenticatedUserThreadLocal.set(before);
        outcomes.put(scheduled.job.key(), outcome);
        return outcome;
    }

    private Outcome outcome(Scheduled scheduled) {
        Instant start = clock.instant();
        try {
            JobRunnerResponse response = scheduled.runner.runJob(new Request(Date.from(start)));
            return new Outcome(start, response == null, response == null ? "" : response.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Job {} failed", scheduled.job.key(), e);
            return new Outcome(start, false, e.toString());
        }
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** A job with the next moment at which it is due; that moment is the same on every node. */
    private static final class Scheduled {
        private final JobModule job;
        private final JobRunner runner;
        private final Timetable timetable;
        private Optional<Instant> due = Optional.empty();
        private boolean running;

        Scheduled(JobModule job, JobRunner runner, Timetable timetable, Instant now) {
            this.job = job;
            this.runner = runner;
            this.timetable = timetable;
            plan(now);
        }

        JobModule job() {
            return job;
        }

        void plan(Instant now) {
            due = timetable.next(now);
        }

        boolean isDue(Instant now) {
            return due.filter(moment -> !moment.isAfter(now)).isPresent();
        }
    }

    private record Request(Date getStartTime) implements JobRunnerRequest {
        @Override
        public boolean isCancellationRequested() {
            return false;
        }
    }
}
