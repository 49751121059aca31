package org.micromentoring.host.jobs;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.quartz.CronExpression;

/** When a job is due; the moments are the same on every node. Cron expressions are read in UTC. */
@FunctionalInterface
interface Timetable {
    Optional<Instant> next(Instant after);

    static Timetable of(JobModule job) {
        return job.cron().map(Timetable::cron).orElseGet(() -> every(job.intervalMillis().orElseThrow()));
    }

    private static Timetable cron(String expression) {
        CronExpression cron;
        try {
            cron = new CronExpression(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException("No cron expression: " + expression, e);
        }
        cron.setTimeZone(TimeZone.getTimeZone("UTC"));
        return after -> Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
    }

    private static Timetable every(long millis) {
        return after -> Optional.of(Instant.ofEpochMilli((after.toEpochMilli() / millis + 1) * millis));
    }
}
