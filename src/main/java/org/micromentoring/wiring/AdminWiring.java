package org.micromentoring.wiring;

import org.springframework.context.annotation.Configuration;

/** The graph of the features admin and privacy. */
@Configuration(proxyBeanMethods = false)
public class AdminWiring {
}
