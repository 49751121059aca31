package org.micromentoring.confluence.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.scheduler.JobRunnerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;

/** What is noted of a run. */
public class JobGateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final SalTransactions transactions = mock(SalTransactions.class);
    private final ReadOnly readOnly = mock(ReadOnly.class);
    private final List<JobRun> noted = new ArrayList<>();
    private final JobGate gate = new JobGate(transactions, readOnly, noted::add, Clock.fixed(NOW, ZoneOffset.UTC));

    @Before
    public void aSiteThatCanBeWrittenTo() {
        when(transactions.tablesReady()).thenReturn(true);
        when(transactions.retrying(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(transactions.run(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
    }

    @Test
    public void notesThatARunBeganAndHowItEnded() {
        run(Optional::empty);
        assertEquals(List.of(new JobRun("key", NOW, Optional.empty(), ""), new JobRun("key", NOW, Optional.of(NOW), "")), noted);
    }

    @Test
    public void notesTheKindOfAFailureAndNoWordsOfIt() {
        run(() -> {
            throw new IllegalStateException("what Ann wrote");
        });
        run(() -> Optional.of("the pause of Ann"));
        assertEquals("IllegalStateException", noted.get(1).failure());
        assertEquals("incomplete", noted.get(3).failure());
    }

    @Test
    public void notesNothingWhereNothingWasDoneOrMayBeWritten() {
        when(readOnly.on()).thenReturn(true);
        run(Optional::empty);
        gate.end(gate.begin("a job that only reads"), "");
        assertEquals(List.of(), noted);
    }

    @Test
    public void aRunThatCannotBeNotedIsDoneAllTheSame() {
        doThrow(new IllegalStateException("busy")).when(transactions).retrying(any());
        boolean[] worked = new boolean[1];
        run(() -> {
            worked[0] = true;
            return Optional.empty();
        });
        assertTrue(worked[0]);
    }

    private void run(Supplier<Optional<String>> work) {
        new JobDoor(gate, "key") {
            @Override
            protected Optional<String> work(JobRunnerRequest request) {
                return work.get();
            }
        }.runJob(mock(JobRunnerRequest.class));
    }
}
