package org.micromentoring.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the site is in read-only mode: then nothing is offered that would write. */
public final class ReadOnly {
    private static final Logger LOG = LoggerFactory.getLogger(ReadOnly.class);

    private final OptionalServices services;

    public ReadOnly(OptionalServices services) {
        this.services = services;
    }

    public boolean on() {
        try {
            return services.find(AccessModeService.class).map(AccessModeService::isReadOnlyAccessModeEnabled).orElse(false);
        } catch (LinkageError e) {
            LOG.info("the host has no read-only mode that we know of: {}", e.toString());
            return false;
        }
    }
}
