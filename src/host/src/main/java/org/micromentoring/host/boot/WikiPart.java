package org.micromentoring.host.boot;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import java.util.List;
import org.micromentoring.host.people.HostDatabase;
import org.micromentoring.host.people.SignInFilter;
import org.micromentoring.host.sal.SecondPasswordPage;
import org.micromentoring.host.sal.SecondPasswords;
import org.micromentoring.host.web.Access;
import org.micromentoring.host.web.PageTransaction;
import org.micromentoring.host.wiki.WikiSite;

/** People, spaces, pages and the frame round them. */
final class WikiPart implements Part {
    private final List<String> demoPeople;

    /** @param demoPeople user names that are offered for a quick change of role */
    WikiPart(List<String> demoPeople) {
        this.demoPeople = demoPeople;
    }

    @Override
    public void start(Node node) {
        WikiSite site = new WikiSite(new HostDatabase(node.engine().dataSource(), node.engine().transactions()), node.clock(),
                node.services().get(EventPublisher.class));
        register(node, site);
        WikiSite.Plugins plugins = PluginView.of(node);
        site.filters(plugins, demoPeople).forEach((name, filter) -> node.web().filter(name, filter, "/*"));
        node.web().filter("page-transaction", new PageTransaction(node.engine().transactions()),
                "/pages/viewpage.action", "/pages/preview.action", "/pages/templates2/viewpagetemplate.action", "/display/*", "/spaces/*", "/x/*", "/exportword", "/rest/api/*");
        site.servlets(plugins, demoPeople).forEach(mount -> node.web().servlet(mount.name(), mount.servlet(), mount.patterns().toArray(String[]::new)));
        SecondPasswords passwords = new SecondPasswords(node.engine().dataSource(), node.clock(),
                request -> SignInFilter.formToken(request).flatMap(known -> SignInFilter.token(request)));
        node.services().register(WebSudoManager.class, passwords);
        node.web().servlet("second-password",
                new SecondPasswordPage(passwords, (name, password) -> site.people().signIn(name, password).isPresent()), SecondPasswords.PAGE, SecondPasswords.DROP);
    }

    private static void register(Node node, WikiSite site) {
        node.services().register(WikiSite.class, site);
        node.services().register(UserAccessor.class, site.userAccessor());
        node.services().register(UserManager.class, site.userManager());
        node.services().register(PermissionManager.class, site.permissionManager());
        node.services().register(LocaleManager.class, site.localeManager());
        node.services().register(TimeZoneManager.class, site.timeZoneManager());
        node.services().register(AccessModeService.class, site.accessModeService());
        node.services().register(SpaceManager.class, site.spaceManager());
        node.services().register(PageManager.class, site.pageManager());
        node.services().register(Access.Licences.class, user -> site.people().isLicensed(user.getKey().getStringValue()));
    }
}
