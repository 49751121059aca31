package org.micromentoring.admin.health;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of the last run of each job. */
@Preload
@Table("JOB_RUN")
public interface AoJobRun extends RawEntity<String> {
    @NotNull
    @PrimaryKey("JOB_KEY")
    @StringLength(100)
    String getJobKey();

    void setJobKey(String key);

    long getBegunAt();

    void setBegunAt(long millis);

    /** 0 while it runs. */
    long getEndedAt();

    void setEndedAt(long millis);

    @StringLength(100)
    String getRunFailure();

    void setRunFailure(String failure);
}
