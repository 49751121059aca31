package org.micromentoring.admin.health;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.confluence.job.JobRun;

/** The table of the last run of each job. */
public final class JobRunStore {
    private final ActiveObjects ao;

    public JobRunStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Takes the place of the run before. */
    public void note(JobRun run) {
        AoJobRun[] found = ao.find(AoJobRun.class, Query.select().where("JOB_KEY = ?", run.job()));
        AoJobRun row = found.length > 0 ? found[0] : ao.create(AoJobRun.class, new DBParam("JOB_KEY", run.job()));
        row.setBegunAt(run.started().toEpochMilli());
        row.setEndedAt(run.ended().map(Instant::toEpochMilli).orElse(0L));
        row.setRunFailure(run.failure());
        row.save();
    }

    /** By the job's key. */
    public Map<String, JobRun> all() {
        Map<String, JobRun> runs = new HashMap<>();
        for (AoJobRun row : ao.find(AoJobRun.class)) {
            Optional<Instant> ended = Optional.of(row.getEndedAt()).filter(millis -> millis > 0).map(Instant::ofEpochMilli);
            String failure = Optional.ofNullable(row.getRunFailure()).orElse("");
            runs.put(row.getJobKey(), new JobRun(row.getJobKey(), Instant.ofEpochMilli(row.getBegunAt()), ended, failure));
        }
        return runs;
    }
}
