package org.micromentoring.confluence.job;

import com.atlassian.scheduler.JobRunnerResponse;
import org.micromentoring.confluence.Likely;

/** The answer of a job that did nothing: aborted, which is no failure; where the host has no such answer it is one. */
public final class Unstarted {
    private final Likely likely = new Likely();

    public JobRunnerResponse because(String reason) {
        return likely.call("JobRunnerResponse.aborted", () -> JobRunnerResponse.aborted(reason), () -> JobRunnerResponse.failed(reason));
    }
}
