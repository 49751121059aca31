package org.micromentoring.wiring;

import com.atlassian.confluence.user.UserAccessor;
import java.time.Clock;
import java.util.List;
import org.micromentoring.admin.Health;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.Groups;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.SecondPassword;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.confluence.rest.AdminGate;
import org.micromentoring.directory.DirectoryIndex;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.privacy.KeptAways;
import org.micromentoring.privacy.Privacy;
import org.micromentoring.privacy.Retention;
import org.micromentoring.privacy.RetentionJob;
import org.micromentoring.program.ProgramEditor;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.request.apart.Blocks;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Skills;
import org.osgi.framework.BundleContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the features admin and privacy. */
@Configuration(proxyBeanMethods = false)
public class AdminWiring {
    @Bean
    Groups groups(UserAccessor users, OptionalServices services) {
        return new Groups(users, services);
    }

    @Bean
    ProgramEditor programEditor(ProgramStore store, Claims claims, Changes changes, HistoryStore history,
        SalTransactions transactions, Groups groups) {
        return new ProgramEditor(store, claims, changes, history, transactions, groups::named);
    }

    @Bean
    AdminGate gate(CurrentViewer viewers, SecondPassword secondPassword) {
        return new AdminGate(viewers, secondPassword);
    }

    @Bean
    Health health(BundleContext bundleContext, Skills skills, DirectoryIndex directory) {
        return new Health(bundleContext.getBundle().getVersion().toString(),
            () -> (int) skills.vocabulary().skills().stream().filter(skill -> skill.state() == Skill.State.ACTIVE).count(),
            () -> directory.now().mentors().size());
    }

    /** Each store with something about people is one of the list; what is shown of the person is dropped at once. */
    @Bean
    Privacy privacy(List<PersonalData> stores, HistoryStore history, SalTransactions transactions, Changes changes) {
        return new Privacy(stores, history, transactions, erased -> changes.note("mentor", erased.person()));
    }

    /** The list of whom somebody keeps away comes from an upper room. */
    @Bean
    KeptAways keptAways(Blocks blocks) {
        return new KeptAways(blocks::mine);
    }

    @Bean
    Retention retention(HistoryStore history, ChangeStore stamps, SalTransactions transactions, Clock clock) {
        return new Retention(history, stamps, transactions, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    RetentionJob retentionJob(JobGate gate, Retention retention, SalTransactions transactions) {
        return new RetentionJob(gate, retention, transactions);
    }
}
