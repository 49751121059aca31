package org.micromentoring.host.look;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** The page round the page: header, sidebar or admin navigation, foot. */
public final class Frame {
    private static final Map<String, List<String>> CONTEXTS = Map.of(
            "atl.general", List.of("atl.general", "main"), "atl.userprofile", List.of("atl.general", "atl.userprofile"),
            "atl.admin", List.of("atl.general", "atl.admin"), "main", List.of("atl.general", "main", "page", "viewcontent"),
            "editor", List.of("atl.general", "editor"), "login", List.of());

    private final FrameLinks links;
    private final PageResources resources;
    private final Header header;
    private final AdminMenu adminMenu;

    public Frame(FrameLinks links, PageResources resources, Header header) {
        this.links = links;
        this.resources = resources;
        this.header = header;
        this.adminMenu = new AdminMenu(links);
    }

    static boolean decorates(String decorator) {
        return CONTEXTS.containsKey(decorator);
    }

    String around(HttpServletRequest request, String decorator, ParsedPage page) {
        Map<String, String> values = new HashMap<>();
        String base = request.getContextPath();
        Optional<ConfluenceUser> user = Optional.ofNullable(AuthenticatedUserThreadLocal.get());
        Set<String> contexts = new LinkedHashSet<>(CONTEXTS.get(decorator));
        values.put("base", base);
        values.put("lang", Words.locale().toLanguageTag());
        values.put("mode", Theme.of(request).mode());
        values.put("title", page.title().isEmpty() ? "Embedded host" : page.title() + " - Embedded host");
        values.put("user", user.map(ConfluenceUser::getName).orElse(""));
        values.put("userKey", user.map(known -> known.getKey().getStringValue()).orElse(""));
        values.put("locale", Words.locale().toString());
        values.put("assets", Assets.tags(base));
        values.put("head", page.head());
        values.put("header", header.html(request, user));
        values.put("bodyAttributes", page.bodyAttributes());
        values.put("side", side(request, decorator, page));
        values.put("main", page.body());
        values.put("mainClass", "host-main-" + decorator.replace('.', '-'));
        values.put("resources", contexts.isEmpty() ? "" : resources.tags(request, contexts));
        return Html.fill("frame.html", values);
    }

    /** The page that people see instead of a bare error code. */
    String error(HttpServletRequest request, int code) {
        String title = switch (code) {
            case 401, 403 -> "Not permitted";
            case 404 -> "Page not found";
            default -> "Something went wrong";
        };
        String words = switch (code) {
            case 401, 403 -> "You may not see or do this. You may need to log in as somebody else.";
            case 404 -> "The page does not exist, or you may not see it.";
            default -> "The log of the host says more. (" + code + ")";
        };
        String body = Html.fill("error.html", Map.of("base", request.getContextPath(), "title", Words.of(title), "words", Words.of(words)));
        return around(request, "atl.general", ParsedPage.parse(body).orElseThrow());
    }

    private String side(HttpServletRequest request, String decorator, ParsedPage page) {
        if (decorator.equals("atl.admin")) {
            return adminMenu.html(request, page);
        }
        String sidebar = page.content("sidebar");
        return sidebar.isBlank() ? "" : "<aside class=\"host-side\" aria-label=\"Space\">" + sidebar + "</aside>";
    }
}
