package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.directory.Directory;
import org.micromentoring.engagement.Confirming;
import org.micromentoring.engagement.EngagementErasure;
import org.micromentoring.engagement.EngagementStore;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.profile.Profiles;
import org.micromentoring.program.Members;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.Accepting;
import org.micromentoring.request.Inbox;
import org.micromentoring.request.Leaving;
import org.micromentoring.request.Mentors;
import org.micromentoring.request.Needs;
import org.micromentoring.request.OneMore;
import org.micromentoring.request.Others;
import org.micromentoring.request.Overdue;
import org.micromentoring.request.RequestJob;
import org.micromentoring.request.Requests;
import org.micromentoring.request.Steps;
import org.micromentoring.request.Voiding;
import org.micromentoring.request.apart.Parting;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.rest.Answers;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.RequestStore;
import org.micromentoring.request.tip.TipStore;
import org.micromentoring.request.tip.Tips;
import org.micromentoring.skill.Skills;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the features engagement and request. */
@Configuration(proxyBeanMethods = false)
public class RequestWiring {
    @Bean
    EngagementStore engagementStore(ActiveObjects ao) {
        return new EngagementStore(ao);
    }

    /** Upper rooms that must hear of an end in its transaction are called here. */
    @Bean
    Engagements engagements(EngagementStore store, Claims claims, HistoryStore history, Changes changes, SalTransactions transactions, Clock clock) {
        return new Engagements(store, claims, history, changes, transactions, clock, ended -> { });
    }

    @Bean
    Confirming confirming(Engagements engagements, EngagementStore store, Pairs pairs, Claims claims, HistoryStore history,
        SalTransactions transactions, Clock clock) {
        return new Confirming(engagements, store, pairs, claims, history, transactions, clock);
    }

    @Bean
    EngagementErasure engagementErasure(EngagementStore store, Engagements engagements) {
        return new EngagementErasure(store, engagements);
    }

    @Bean
    NeedStore needStore(ActiveObjects ao) {
        return new NeedStore(ao);
    }

    @Bean
    RequestStore requestStore(ActiveObjects ao) {
        return new RequestStore(ao);
    }

    @Bean
    NeedClaims needClaims(Claims claims) {
        return new NeedClaims(claims);
    }

    @Bean
    Steps requestSteps(RequestStore store, NeedClaims claims, HistoryStore history) {
        return new Steps(store, claims, history);
    }

    @Bean
    Mentors mentors(ProfileStore profiles, Shown shown, Programs programs, Pairs pairs, People people, Skills skills, Clock clock) {
        return new Mentors(profiles, shown, programs, pairs, people, skills, clock);
    }

    @Bean
    Needs needs(NeedStore needs, RequestStore requests, Mentors mentors, Steps steps, NeedClaims claims, HistoryStore history,
        Engagements engagements, Programs programs, SalTransactions transactions, Clock clock) {
        return new Needs(needs, requests, mentors, steps, claims, history, engagements, programs, transactions, clock);
    }

    @Bean
    Requests requests(RequestStore requests, NeedStore needs, Steps steps, Mentors mentors, SalTransactions transactions, Clock clock) {
        return new Requests(requests, needs, steps, mentors, transactions, clock);
    }

    @Bean
    Accepting accepting(RequestStore requests, NeedStore needs, ProfileStore profiles, Pairs pairs, Steps steps, NeedClaims claims,
        HistoryStore history, Engagements engagements, SalTransactions transactions, Clock clock) {
        return new Accepting(requests, needs, profiles, pairs, steps, claims, history, engagements, transactions, clock);
    }

    @Bean
    OneMore oneMore(RequestStore requests, Profiles profiles, Claims claims, SalTransactions transactions) {
        return new OneMore(requests, profiles, claims, transactions);
    }

    @Bean
    Others others(Needs needs, Directory directory, ProfileStore profiles, Shown shown, Members members, Mentors mentors,
        Programs programs, Pairs pairs, SalTransactions transactions) {
        return new Others(needs, directory, profiles, shown, members, mentors, programs, pairs, transactions);
    }

    @Bean
    Inbox inbox(RequestStore requests, NeedStore needs, Engagements engagements, SalTransactions transactions, Clock clock) {
        return new Inbox(requests, needs, engagements, transactions, clock);
    }

    @Bean
    Overdue overdue(NeedStore needs, RequestStore requests, Steps steps, NeedClaims claims, HistoryStore history,
        SalTransactions transactions, Clock clock) {
        return new Overdue(needs, requests, steps, claims, history, transactions, clock);
    }

    @Bean
    Voiding voiding(RequestStore requests, ProfileStore profiles, Members members, Pairs pairs, Steps steps, NeedClaims claims,
        SalTransactions transactions, Clock clock) {
        return new Voiding(requests, profiles, members, pairs, steps, claims, transactions, clock);
    }

    /** Told of new pair rules: see PairWiring. */
    @Bean
    Parting parting(RequestStore requests, Steps steps, NeedClaims claims, Engagements engagements, Clock clock) {
        return new Parting(requests, steps, claims, engagements, clock);
    }

    @Bean
    Leaving leaving(NeedStore needs, RequestStore requests, Steps steps, NeedClaims claims, HistoryStore history, Clock clock) {
        return new Leaving(needs, requests, steps, claims, history, clock);
    }

    @Bean
    Answers requestAnswers(Skills skills, People people, Pairs pairs) {
        return new Answers(skills, people, pairs);
    }

    @Bean
    TipStore tipStore(ActiveObjects ao) {
        return new TipStore(ao);
    }

    @Bean
    Tips tips(TipStore store, Shown shown, Members members, People people, Pairs pairs, Skills skills, SalTransactions transactions,
        Clock clock) {
        return new Tips(store, shown, members, people, pairs, skills, transactions, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    RequestJob requestJob(JobGate gate, Overdue overdue, Voiding voiding, Engagements engagements, Confirming confirming, Tips tips,
        Members members, SalTransactions transactions) {
        return new RequestJob(gate, overdue, voiding, engagements, confirming, tips, members, transactions);
    }
}
