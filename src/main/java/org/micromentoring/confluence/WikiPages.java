package org.micromentoring.confluence;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import java.util.Optional;

/** Pages of the wiki, as far as the current user may see them. */
public final class WikiPages {
    /**
     * A page that the current user may see.
     *
     * @param path address from the context path on
     */
    public record Link(long id, String title, String path) {
    }

    private final OptionalServices services;
    private final Permissions permissions;
    private final Likely likely = new Likely();
    private final ApplicationProperties application;

    public WikiPages(OptionalServices services, Permissions permissions, ApplicationProperties application) {
        this.services = services;
        this.permissions = permissions;
        this.application = application;
    }

    /** Empty when the page is missing or hidden: the two are never told apart. */
    public Optional<Link> visible(long id) {
        return find(id, Permission.VIEW);
    }

    /** Whether the current user may edit the page, and so may be told what is wrong with a macro on it. */
    public boolean editable(long id) {
        return find(id, Permission.EDIT).isPresent();
    }

    /** Address of the site with protocol and context path, for what leaves the browser: exports and mails. */
    public String siteAddress() {
        return application.getBaseUrl(UrlMode.CANONICAL);
    }

    /** Context path, for links inside the wiki. */
    public String contextPath() {
        return likely.call("UrlMode.RELATIVE", () -> application.getBaseUrl(UrlMode.RELATIVE), () -> URI.create(siteAddress()).getPath());
    }

    private Optional<Link> find(long id, Permission permission) {
        return likely.call("PageManager", () -> services.find(PageManager.class).map(pages -> pages.getAbstractPage(id))
            .filter(page -> permissions.may(AuthenticatedUserThreadLocal.get(), permission, page)).map(WikiPages::link), Optional::empty);
    }

    private static Link link(AbstractPage page) {
        return new Link(page.getId(), page.getTitle(), "/pages/viewpage.action?pageId=" + page.getId());
    }
}
