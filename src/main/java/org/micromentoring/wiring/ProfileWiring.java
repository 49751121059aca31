package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.micromentoring.profile.ProfileStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The graph of the feature profile. */
@Configuration(proxyBeanMethods = false)
public class ProfileWiring {
    @Bean
    ProfileStore profileStore(ActiveObjects ao) {
        return new ProfileStore(ao);
    }
}
