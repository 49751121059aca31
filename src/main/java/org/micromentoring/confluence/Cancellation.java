package org.micromentoring.confluence;

import com.atlassian.scheduler.JobRunnerRequest;

/** Whether an administrator, or the host that shuts down, wants a running job to end. */
public final class Cancellation {
    private final Likely likely = new Likely();

    public boolean wanted(JobRunnerRequest request) {
        return likely.call("JobRunnerRequest.isCancellationRequested", () -> request.isCancellationRequested(), () -> false);
    }
}
