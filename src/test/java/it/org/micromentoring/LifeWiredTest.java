package it.org.micromentoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.atlassian.plugins.osgi.test.AtlassianPluginsTestRunner;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.directory.DirectoryJob;
import org.micromentoring.privacy.RetentionJob;
import org.micromentoring.profile.ProfileJob;
import org.micromentoring.program.Programs;
import org.micromentoring.request.RequestJob;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What an enabled plugin is, seen from inside: running, told to start, with tables and with jobs that run. */
@RunWith(AtlassianPluginsTestRunner.class)
public class LifeWiredTest {
    private final BundleContext plugin;
    private final SalTransactions transactions;
    private final Programs programs;
    private final List<JobDoor> jobs;

    public LifeWiredTest(BundleContext plugin, SalTransactions transactions, Programs programs, RequestJob requests, ProfileJob profiles,
        DirectoryJob directory, RetentionJob retention) {
        this.plugin = plugin;
        this.transactions = transactions;
        this.programs = programs;
        this.jobs = List.of(requests, profiles, directory, retention);
    }

    @Test
    public void isRunningWithItsTables() {
        assertEquals(Bundle.ACTIVE, plugin.getBundle().getState());
        assertTrue(transactions.tablesReady());
    }

    @Test
    public void canBeToldToStartAgainAsAfterARestore() {
        ServiceReference<?> startUp = Arrays.stream(plugin.getBundle().getRegisteredServices())
            .filter(reference -> Arrays.asList((String[]) reference.getProperty("objectClass")).contains(LifecycleAware.class.getName()))
            .findFirst().orElseThrow();
        LifecycleAware told = (LifecycleAware) plugin.getService(startUp);
        assertNotNull(told);
        long before = transactions.run(() -> programs.current().id());
        told.onStart();
        assertEquals("one program as before", before, (long) transactions.run(() -> programs.current().id()));
    }

    @Test
    public void runsItsJobsTwiceInARow() {
        for (JobDoor job : jobs) {
            assertNull(job.key(), job.runJob(request()));
            assertNull(job.key() + " again", job.runJob(request()));
        }
    }

    private static JobRunnerRequest request() {
        return new JobRunnerRequest() {
            @Override
            public Date getStartTime() {
                return new Date();
            }

            @Override
            public boolean isCancellationRequested() {
                return false;
            }
        };
    }
}
