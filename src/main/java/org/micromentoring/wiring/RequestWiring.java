package org.micromentoring.wiring;

import org.springframework.context.annotation.Configuration;

/** The graph of the features engagement and request. */
@Configuration(proxyBeanMethods = false)
public class RequestWiring {
}
