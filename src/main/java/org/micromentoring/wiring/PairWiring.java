package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.program.pair.ReportingImport;
import org.micromentoring.program.pair.ReportingStore;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.program.pair.PairRuleStore;
import org.micromentoring.program.pair.PairRules;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.Requests;
import org.micromentoring.request.apart.Blocks;
import org.micromentoring.request.apart.Parting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of pair rules, a part of the feature program. */
@Configuration(proxyBeanMethods = false)
public class PairWiring {
    @Bean
    PairRuleStore pairRuleStore(ActiveObjects ao) {
        return new PairRuleStore(ao);
    }

    @Bean
    ReportingStore reportingStore(ActiveObjects ao) {
        return new ReportingStore(ao);
    }

    @Bean
    Pairs pairs(PairRuleStore rules, ReportingStore managers, Changes changes, SalTransactions transactions) {
        return new Pairs(rules, managers, changes, transactions);
    }

    /** So that the first reader does not wait for it. */
    @Bean
    StartUp.Work pairWarmUp(Pairs pairs) {
        return new StartUp.Work("pair rules", pairs::hasLines);
    }

    /** Upper rooms that must end what the two have open, in the same transaction, are called here. */
    @Bean
    PairRules pairRules(PairRuleStore store, People people, Changes changes, HistoryStore history, SalTransactions transactions,
        Clock clock, Parting parting) {
        return new PairRules(store, people, changes, history, transactions, clock, parting::made);
    }

    @Bean
    ReportingImport reportingImport(ReportingStore store, People people, Claims claims, Changes changes, HistoryStore history,
        SalTransactions transactions, Clock clock) {
        return new ReportingImport(store, people, claims, changes, history, transactions, clock);
    }

    @Bean
    Blocks blocks(PairRules rules, Shown shown, ProfileStore profiles, Requests requests, Engagements engagements, People people,
        SalTransactions transactions) {
        return new Blocks(rules, shown, profiles, requests, engagements, people, transactions);
    }
}
