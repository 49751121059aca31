package org.micromentoring.confluence;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages of the wiki, as far as the current user may see them. */
public final class WikiPages {
    private static final Logger LOG = LoggerFactory.getLogger(WikiPages.class);

    /**
     * A page that the current user may see.
     *
     * @param path address from the context path on
     */
    public record Link(long id, String title, String path) {
    }

    private final OptionalServices services;
    private final PermissionManager permissions;
    private final ApplicationProperties application;

    public WikiPages(OptionalServices services, PermissionManager permissions, ApplicationProperties application) {
        this.services = services;
        this.permissions = permissions;
        this.application = application;
    }

    /** Empty when the page is missing or hidden: the two are never told apart. */
    public Optional<Link> visible(long id) {
        try {
            return services.find(PageManager.class).map(pages -> pages.getAbstractPage(id))
                .filter(page -> permissions.hasPermission(AuthenticatedUserThreadLocal.get(), Permission.VIEW, page))
                .map(WikiPages::link);
        } catch (LinkageError e) {
            LOG.info("pages cannot be looked up: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Whether the current user may edit the page, and so may be told what is wrong with a macro on it. */
    public boolean editable(long id) {
        try {
            return services.find(PageManager.class).map(pages -> pages.getAbstractPage(id))
                .filter(page -> permissions.hasPermission(AuthenticatedUserThreadLocal.get(), Permission.EDIT, page))
                .isPresent();
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Address of the site with protocol and context path, for what leaves the browser: exports and mails. */
    public String siteAddress() {
        return application.getBaseUrl(UrlMode.CANONICAL);
    }

    /** Context path, for links inside the wiki. */
    public String contextPath() {
        return application.getBaseUrl(UrlMode.RELATIVE);
    }

    private static Link link(AbstractPage page) {
        return new Link(page.getId(), page.getTitle(), "/pages/viewpage.action?pageId=" + page.getId());
    }
}
