package org.micromentoring.wiring;

import org.springframework.context.annotation.Configuration;

/** The graph of the feature skill. */
@Configuration(proxyBeanMethods = false)
public class SkillWiring {
}
