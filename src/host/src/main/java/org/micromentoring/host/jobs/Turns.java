package org.micromentoring.host.jobs;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decides in the database which node runs a job that is due once in the cluster. */
public final class Turns {
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcTemplate jdbc;

    public Turns(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS HOST_JOB_TURN (JOB_KEY VARCHAR(255) NOT NULL, DUE_AT BIGINT NOT NULL, PRIMARY KEY (JOB_KEY, DUE_AT))");
    }

    /** True for exactly one caller. */
    boolean take(String job, Instant due) {
        try {
            jdbc.update("INSERT INTO HOST_JOB_TURN (JOB_KEY, DUE_AT) VALUES (?, ?)", job, due.toEpochMilli());
            jdbc.update("DELETE FROM HOST_JOB_TURN WHERE JOB_KEY = ? AND DUE_AT < ?", job, due.minus(KEPT).toEpochMilli());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** When the clock went back, the same moments come again. */
    void forgetAfter(Instant now) {
        jdbc.update("DELETE FROM HOST_JOB_TURN WHERE DUE_AT > ?", now.toEpochMilli());
    }
}
