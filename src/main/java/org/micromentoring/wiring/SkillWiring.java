package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.kernel.Changes;
import org.micromentoring.skill.LiveVocabulary;
import org.micromentoring.skill.RoleStore;
import org.micromentoring.skill.SkillStore;
import org.micromentoring.skill.Skills;
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
    LiveVocabulary liveVocabulary(SkillStore skills, RoleStore roles, Changes changes, SalTransactions transactions, Clock clock) {
        return new LiveVocabulary(skills, roles, changes, transactions, clock);
    }

    @Bean
    Skills skills(LiveVocabulary vocabulary) {
        return new Skills(vocabulary);
    }
}
