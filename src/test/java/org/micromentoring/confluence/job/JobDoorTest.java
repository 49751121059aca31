package org.micromentoring.confluence.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Test;

public class JobDoorTest {
    private final JobGate gate = mock(JobGate.class);
    private int runs;

    @Test
    public void worksWhenNothingIsAgainstIt() {
        when(gate.closed(true)).thenReturn(Optional.empty());
        assertNull("the scheduler takes null for success", run(Optional::empty));
        assertEquals("one pause could not be ended", run(() -> Optional.of("one pause could not be ended")).getMessage());
        assertEquals(2, runs);
    }

    @Test
    public void doesNothingAndSaysSoBeforeTheTablesAreThereAndInReadOnlyMode() {
        when(gate.closed(true)).thenReturn(Optional.of("not now"));
        assertEquals("not now", run(Optional::empty).getMessage());
        assertEquals(0, runs);
    }

    @Test
    public void noFailureReachesTheScheduler() {
        when(gate.closed(true)).thenReturn(Optional.empty());
        assertEquals("gone", run(() -> {
            throw new IllegalStateException("gone");
        }).getMessage());
        when(gate.closed(true)).thenThrow(new IllegalStateException("the host does not answer"));
        assertEquals("the host does not answer", run(Optional::empty).getMessage());
    }

    private JobRunnerResponse run(Supplier<Optional<String>> work) {
        return new JobDoor(gate, "key") {
            @Override
            protected Optional<String> work(JobRunnerRequest request) {
                runs++;
                return work.get();
            }
        }.runJob(mock(JobRunnerRequest.class));
    }
}
