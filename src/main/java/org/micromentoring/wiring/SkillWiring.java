package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.skill.LiveVocabulary;
import org.micromentoring.skill.OneWriter;
import org.micromentoring.skill.RoleStore;
import org.micromentoring.skill.Roles;
import org.micromentoring.skill.SkillMerged;
import org.micromentoring.skill.SkillStore;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.SourceStore;
import org.micromentoring.skill.SuggestionStore;
import org.micromentoring.skill.Suggestions;
import org.micromentoring.skill.vocabulary.Export;
import org.micromentoring.skill.vocabulary.ImportJob;
import org.micromentoring.skill.vocabulary.ImportStore;
import org.micromentoring.skill.vocabulary.Imports;
import org.micromentoring.skill.vocabulary.Ledger;
import org.micromentoring.skill.vocabulary.StarterSkills;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the feature skill. */
@Configuration(proxyBeanMethods = false)
public class SkillWiring {
    @Bean
    SkillStore skillStore(ActiveObjects ao) {
        return new SkillStore(ao);
    }

    @Bean
    RoleStore roleStore(ActiveObjects ao) {
        return new RoleStore(ao);
    }

    @Bean
    SourceStore sourceStore(ActiveObjects ao) {
        return new SourceStore(ao);
    }

    @Bean
    SuggestionStore suggestionStore(ActiveObjects ao, Claims claims, Clock clock) {
        return new SuggestionStore(ao, claims, clock);
    }

    @Bean
    ImportStore importStore(ActiveObjects ao, Clock clock) {
        return new ImportStore(ao, clock);
    }

    @Bean
    LiveVocabulary liveVocabulary(SkillStore skills, RoleStore roles, Changes changes, SalTransactions transactions, Clock clock) {
        return new LiveVocabulary(skills, roles, changes, transactions, clock);
    }

    @Bean
    OneWriter oneWriter(Claims claims, SalTransactions transactions) {
        return new OneWriter(claims, transactions);
    }

    /**
     * Upper features that keep skill ids are told of a merge by a bean of type {@code Consumer<SkillMerged>} each, which
     * must not itself need {@link Skills}; without any, Spring gives an empty list.
     */
    @Bean
    Skills skills(SkillStore store, SourceStore sources, LiveVocabulary vocabulary, OneWriter writer, Changes changes,
        HistoryStore history, List<Consumer<SkillMerged>> listeners) {
        return new Skills(store, sources, vocabulary, writer, changes, history,
            merged -> listeners.forEach(listener -> listener.accept(merged)));
    }

    @Bean
    Roles roles(RoleStore store, OneWriter writer, Changes changes) {
        return new Roles(store, writer, changes);
    }

    @Bean
    Suggestions suggestions(SuggestionStore store, Skills skills, Claims claims, SalTransactions transactions) {
        return new Suggestions(store, skills, claims, transactions);
    }

    @Bean
    Ledger vocabularyLedger(SkillStore skills, RoleStore roles, SourceStore sources, ImportStore imports, Changes changes) {
        return new Ledger(skills, roles, sources, imports, changes);
    }

    @Bean
    Imports imports(ImportStore store, Ledger ledger, Claims claims, HistoryStore history, SalTransactions transactions, Clock clock) {
        return new Imports(store, ledger, claims, history, transactions, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean(destroyMethod = "close")
    ImportJob importJob(JobGate gate, Imports imports, Ledger ledger, ImportStore store, Claims claims, OneWriter writer, SalTransactions transactions) {
        return new ImportJob(gate, imports, ledger, store, claims, writer, transactions);
    }

    @Bean
    Export export(Ledger ledger, SalTransactions transactions) {
        return new Export(ledger, transactions);
    }

    @Bean
    StarterSkills starterSkills(Ledger ledger, Claims claims, SalTransactions transactions) {
        return new StarterSkills(ledger, claims, transactions);
    }

    @Bean
    StartUp.Work starterVocabulary(StarterSkills starter) {
        return new StartUp.Work("starter skills", starter::ensure);
    }
}
