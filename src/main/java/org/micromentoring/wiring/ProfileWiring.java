package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.profile.Ledger;
import org.micromentoring.profile.Pauses;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.ProfileErasure;
import org.micromentoring.profile.ProfileJob;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Profiles;
import org.micromentoring.profile.Shown;
import org.micromentoring.profile.SkillProfiles;
import org.micromentoring.profile.invite.InvitationStore;
import org.micromentoring.profile.invite.Invitations;
import org.micromentoring.program.Members;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.Voiding;
import org.micromentoring.skill.Skills;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the feature profile. */
@Configuration(proxyBeanMethods = false)
public class ProfileWiring {
    @Bean
    ProfileStore profileStore(ActiveObjects ao) {
        return new ProfileStore(ao);
    }

    /** Upper rooms that must hear of a change in its transaction are called here. */
    @Bean
    Ledger profileLedger(ProfileStore store, Claims claims, HistoryStore history, Changes changes, Voiding voiding, Clock clock) {
        return new Ledger(store, claims, history, changes, voiding::changed, clock);
    }

    @Bean
    Profiles profiles(ProfileStore store, Ledger ledger, Programs programs, Shown shown, Skills skills, SalTransactions transactions, Clock clock) {
        return new Profiles(store, ledger, programs, shown, skills, transactions, clock);
    }

    @Bean
    Shown shown(ProfileStore store, Members members, Pairs pairs) {
        return new Shown(store, members, pairs);
    }

    @Bean
    Pauses pauses(ProfileStore store, Ledger ledger, SalTransactions transactions, Clock clock) {
        return new Pauses(store, ledger, transactions, clock);
    }

    /** About when a full mentor is free again is for an upper room to say. */
    @Bean
    Places places(Claims claims, Engagements engagements) {
        return new Places(claims, mentor -> Optional.ofNullable(engagements.freeFrom(List.of(mentor)).get(mentor)));
    }

    @Bean
    SkillProfiles skillProfiles(Profiles profiles, Places places, People people, Skills skills, SalTransactions transactions, Clock clock) {
        return new SkillProfiles(profiles, places, people, skills, transactions, clock);
    }

    @Bean
    ProfileErasure profileErasure(ProfileStore store, Ledger ledger, Skills skills) {
        return new ProfileErasure(store, ledger, skills);
    }

    @Bean
    InvitationStore invitationStore(ActiveObjects ao) {
        return new InvitationStore(ao);
    }

    @Bean
    Invitations invitations(InvitationStore store, Profiles profiles, People people, Pairs pairs, Skills skills,
        SalTransactions transactions, Clock clock) {
        return new Invitations(store, profiles, people, pairs, skills, transactions, clock);
    }

    /** The descriptor's job-config names this bean. */
    @Bean
    ProfileJob profileJob(JobGate gate, Pauses pauses, Invitations invitations, SalTransactions transactions) {
        return new ProfileJob(gate, pauses, invitations::forgetOld, transactions);
    }
}
