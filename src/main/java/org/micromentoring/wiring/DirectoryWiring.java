package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.directory.AwayJob;
import org.micromentoring.directory.Directory;
import org.micromentoring.directory.DirectoryAnswers;
import org.micromentoring.directory.DirectoryIndex;
import org.micromentoring.directory.DirectoryJob;
import org.micromentoring.directory.DirectoryStore;
import org.micromentoring.directory.GroupMembers;
import org.micromentoring.directory.MarkStore;
import org.micromentoring.directory.Marks;
import org.micromentoring.directory.MentorReader;
import org.micromentoring.directory.view.DirectoryViews;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.People;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.skill.Skills;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the feature directory. */
@Configuration(proxyBeanMethods = false)
public class DirectoryWiring {
    @Bean
    DirectoryStore directoryStore(ActiveObjects ao, ProfileStore profiles, Claims claims) {
        return new DirectoryStore(ao, profiles, claims);
    }

    /** When full mentors are free again is known to the engagements. */
    @Bean
    MentorReader mentorReader(DirectoryStore store, People people, Programs programs, Engagements engagements,
        SalTransactions transactions, Clock clock) {
        return new MentorReader(store, people, programs, engagements::freeFrom, transactions, clock);
    }

    @Bean
    DirectoryIndex directoryIndex(MentorReader reader, Skills skills, Changes changes, Clock clock) {
        return new DirectoryIndex(reader, skills, changes, clock);
    }

    /** So that the first reader does not wait for it. */
    @Bean
    StartUp.Work directoryWarmUp(DirectoryIndex index) {
        return new StartUp.Work("mentor directory", index::recheck);
    }

    @Bean
    MarkStore markStore(ActiveObjects ao, Clock clock) {
        return new MarkStore(ao, clock);
    }

    @Bean
    Marks marks(MarkStore store, DirectoryIndex index, Pairs pairs, SalTransactions transactions) {
        return new Marks(store, index, pairs, transactions);
    }

    @Bean
    GroupMembers groupMembers(People people, Clock clock) {
        return new GroupMembers(people, clock);
    }

    @Bean
    Directory directory(DirectoryIndex index, DirectoryStore store, MarkStore marks, GroupMembers groups, People people,
        Pairs pairs, SalTransactions transactions, Clock clock) {
        return new Directory(index, store, marks, groups, people, pairs, transactions, clock);
    }

    @Bean
    DirectoryAnswers directoryAnswers(Templates templates, Clock clock) {
        return new DirectoryAnswers(templates, clock);
    }

    @Bean
    DirectoryViews directoryViews(Templates templates, WikiPages wiki, ReadOnly readOnly, Clock clock) {
        return new DirectoryViews(templates, wiki, readOnly, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    DirectoryJob directoryJob(JobGate gate, DirectoryIndex index) {
        return new DirectoryJob(gate, index);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    AwayJob awayJob(JobGate gate, DirectoryIndex index) {
        return new AwayJob(gate, index);
    }
}
