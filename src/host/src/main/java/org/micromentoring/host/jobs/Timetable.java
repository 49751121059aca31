package org.micromentoring.host.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.springframework.scheduling.support.CronExpression;

/** When a job is due; the moments are the same on every node. Cron expressions are read in UTC. */
@FunctionalInterface
interface Timetable {
    Optional<Instant> next(Instant after);

    static Timetable of(JobModule job) {
        return job.cron().map(Timetable::cron).orElseGet(() -> every(job.intervalMillis().orElseThrow()));
    }

    private static Timetable cron(String expression) {
        CronExpression cron = CronExpression.parse(expression);
        return after -> Optional.ofNullable(cron.next(ZonedDateTime.ofInstant(after, ZoneOffset.UTC))).map(ZonedDateTime::toInstant);
    }

    private static Timetable every(long millis) {
        return after -> Optional.of(Instant.ofEpochMilli((after.toEpochMilli() / millis + 1) * millis));
    }
}
