package org.micromentoring.host.wiki;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;

/** Pages as plugins get them, whoever asks; null where there is none, as in Confluence. */
public final class HostPageManager implements PageManager {
    private final WikiStore wiki;

    public HostPageManager(WikiStore wiki) {
        this.wiki = wiki;
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        return wiki.page(id).orElse(null);
    }
}
