package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.confluence.pages.PageManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.Permissions;
import org.micromentoring.confluence.WikiPages;

/** Finds no page, and knows the context path from the site's address. */
public class WikiPagesProbe implements Consumer<String> {
    private final WikiPages pages = new WikiPages(services(), new Permissions(Stub.of(PermissionManager.class, Map.of("hasPermission", asked -> true))),
        Stub.of(ApplicationProperties.class, Map.of("getBaseUrl", asked -> asked[0] == UrlMode.CANONICAL ? "https://wiki.example.test/wiki" : "/wiki")));

    @Override
    public void accept(String missing) {
        assertEquals("/wiki", pages.contextPath());
        assertEquals("https://wiki.example.test/wiki", pages.siteAddress());
        assertEquals(Optional.empty(), pages.visible(7));
        assertFalse(pages.editable(7));
    }

    private static OptionalServices services() {
        try {
            return Services.with(Stub.of(PageManager.class, Map.of()));
        } catch (LinkageError missing) {
            return Services.none();
        }
    }
}
