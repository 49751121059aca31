package org.micromentoring.host.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The machine's clock, moved by an offset that lies in the database. The node that moves it follows at once, the others
 * within a quarter of a second. Asking for the time never asks the database, so it works without one.
 */
public final class HostClock extends Clock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostClock.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Clock machine;
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "host-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long offsetMillis;

    /** Makes its table when it is missing. */
    public HostClock(Clock machine, DataSource dataSource) {
        this.machine = machine;
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS HOST_CLOCK (CLOCK_ID INTEGER PRIMARY KEY, OFFSET_MILLIS BIGINT NOT NULL)");
        jdbc.update("INSERT INTO HOST_CLOCK (CLOCK_ID, OFFSET_MILLIS) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM HOST_CLOCK WHERE CLOCK_ID = 1)");
        follow();
        looking.scheduleWithFixedDelay(this::followQuietly, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Forward, or back when negative; from where it stands on every node. */
    public synchronized Instant move(Duration way) {
        jdbc.update("UPDATE HOST_CLOCK SET OFFSET_MILLIS = OFFSET_MILLIS + ? WHERE CLOCK_ID = 1", way.toMillis());
        follow();
        return instant();
    }

    /** It goes on ticking from that moment. */
    public synchronized Instant set(Instant moment) {
        jdbc.update("UPDATE HOST_CLOCK SET OFFSET_MILLIS = ? WHERE CLOCK_ID = 1", Duration.between(machine.instant(), moment).toMillis());
        follow();
        return instant();
    }

    /** Back to the machine's time. */
    public Instant reset() {
        return set(machine.instant());
    }

    public Duration offset() {
        return Duration.ofMillis(offsetMillis);
    }

    /** Looks now where the clock stands. */
    public void follow() {
        List<Long> found = jdbc.queryForList("SELECT OFFSET_MILLIS FROM HOST_CLOCK WHERE CLOCK_ID = 1", Long.class);
        offsetMillis = found.isEmpty() ? 0 : found.get(0);
    }

    private void followQuietly() {
        try {
            follow();
        } catch (DataAccessException e) {
            LOG.debug("The clock stays where it is until the database is back: {}", e.toString());
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(zone);
    }

    @Override
    public Instant instant() {
        return machine.instant().plusMillis(offsetMillis);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    /** The same time in another zone. */
    private final class Elsewhere extends Clock {
        private final ZoneId zone;

        Elsewhere(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(other);
        }

        @Override
        public Instant instant() {
            return HostClock.this.instant();
        }
    }
}
