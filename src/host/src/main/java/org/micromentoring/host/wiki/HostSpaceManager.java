package org.micromentoring.host.wiki;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;

/** Spaces as plugins get them; null where there is none, as in Confluence. */
public final class HostSpaceManager implements SpaceManager {
    private final WikiStore wiki;

    public HostSpaceManager(WikiStore wiki) {
        this.wiki = wiki;
    }

    @Override
    public Space getSpace(String key) {
        return key == null ? null : wiki.space(key).orElse(null);
    }
}
