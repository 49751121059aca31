package org.micromentoring.wiring;

import org.springframework.context.annotation.Configuration;

/** The graph of the feature profile. */
@Configuration(proxyBeanMethods = false)
public class ProfileWiring {
}
