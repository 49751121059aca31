package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.micromentoring.admin.health.Checkup;
import org.micromentoring.admin.health.JobChecks;
import org.micromentoring.admin.health.JobRunStore;
import org.micromentoring.admin.health.NodeChecks;
import org.micromentoring.admin.health.NodeReportJob;
import org.micromentoring.admin.health.NodeReportStore;
import org.micromentoring.admin.health.ThisNode;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.PluginModules;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobDoor;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.directory.DirectoryIndex;
import org.micromentoring.program.pair.Pairs;
import org.osgi.framework.BundleContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the health page. */
@Configuration(proxyBeanMethods = false)
public class HealthWiring {
    @Bean
    JobRunStore jobRunStore(ActiveObjects ao) {
        return new JobRunStore(ao);
    }

    @Bean
    NodeReportStore nodeReportStore(ActiveObjects ao) {
        return new NodeReportStore(ao);
    }

    @Bean
    ThisNode thisNode(BundleContext bundleContext, DirectoryIndex index, Clock clock) {
        return new ThisNode(bundleContext.getBundle().getVersion().toString(), index, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    NodeReportJob nodeReportJob(JobGate gate, ThisNode node, NodeReportStore store, SalTransactions transactions) {
        return new NodeReportJob(gate, node::report, store, transactions);
    }

    @Bean
    PluginModules pluginModules(OptionalServices services) {
        return new PluginModules(HealthWiring::descriptor, services);
    }

    @Bean
    JobChecks jobChecks(List<JobDoor> jobs, JobRunStore runs, Clock clock) {
        return new JobChecks(jobs.stream().map(JobDoor::key).sorted().toList(), runs, clock);
    }

    @Bean
    NodeChecks nodeChecks(ThisNode node, NodeReportStore reports) {
        return new NodeChecks(node::report, reports);
    }

    @Bean
    Checkup checkup(BundleContext bundleContext, PluginModules modules, ReadOnly readOnly, Pairs pairs, JobChecks jobs, NodeChecks nodes) {
        return new Checkup(bundleContext.getBundle().getVersion().toString(), modules, readOnly, pairs::hasLines, jobs,
            nodes);
    }

    private static InputStream descriptor() {
        return HealthWiring.class.getResourceAsStream("/atlassian-plugin.xml");
    }
}
