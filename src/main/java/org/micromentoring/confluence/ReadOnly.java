package org.micromentoring.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;

/** Whether the site is in read-only mode: then nothing is offered that would write. */
public final class ReadOnly {
    private final OptionalServices services;
    private final Likely likely = new Likely();

    public ReadOnly(OptionalServices services) {
        this.services = services;
    }

    public boolean on() {
        return likely.call("AccessModeService",
            () -> services.find(AccessModeService.class).map(service -> service.isReadOnlyAccessModeEnabled()).orElse(false), () -> false);
    }
}
