package org.micromentoring.wiring;

import org.springframework.context.annotation.Configuration;

/** The graph of the feature directory. */
@Configuration(proxyBeanMethods = false)
public class DirectoryWiring {
}
