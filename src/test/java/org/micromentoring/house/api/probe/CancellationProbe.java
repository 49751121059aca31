package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertFalse;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.Cancellation;

/** Runs on, though the host would say stop. */
public class CancellationProbe implements Consumer<String> {
    private final Cancellation cancellation = new Cancellation();
    private final JobRunnerRequest request = Stub.of(JobRunnerRequest.class, Map.of("isCancellationRequested", asked -> true));

    @Override
    public void accept(String missing) {
        assertFalse(cancellation.wanted(request));
    }
}
