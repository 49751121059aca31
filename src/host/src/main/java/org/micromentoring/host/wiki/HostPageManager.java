package org.micromentoring.host.wiki;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import java.util.Set;

/**
 * Pages as plugins get them, whoever asks; null where there is none, as in Confluence. Those in the trash and drafts are given as well;
 * comments and templates are no pages.
 */
public final class HostPageManager implements PageManager {
    private static final Set<HostPage.Kind> PAGES = Set.of(HostPage.Kind.PAGE, HostPage.Kind.BLOG);

    private final WikiStore wiki;

    public HostPageManager(WikiStore wiki) {
        this.wiki = wiki;
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        return wiki.page(id).filter(page -> PAGES.contains(page.edition().kind())).orElse(null);
    }
}
