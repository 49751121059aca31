package org.micromentoring.host.people;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;

/** Read-only mode, switched in the host's admin area. */
public final class HostAccessMode implements AccessModeService {
    private final Settings settings;

    public HostAccessMode(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isReadOnlyAccessModeEnabled() {
        return settings.isOn(Settings.READ_ONLY);
    }
}
