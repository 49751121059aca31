package org.micromentoring.host.look;

import java.util.List;

/** Scheduled jobs as the admin area shows them. */
public interface AdminJobs {
    List<Job> jobs();

    /** Runs the job now, on this node, and says what came of it in one line. */
    String run(String key);

    /**
     * @param schedule in words or as cron expression
     * @param lastRun  when and with what result; empty before the first run
     */
    record Job(String key, String name, String schedule, String lastRun) {
    }
}
