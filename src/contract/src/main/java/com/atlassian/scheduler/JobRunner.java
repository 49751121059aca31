package com.atlassian.scheduler;

/** Null means success. */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
