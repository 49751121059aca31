package org.micromentoring.host.wiki;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** Finds the page that an address names; there are four forms of addresses. */
final class PageFinder {
    private static final Pattern BY_ID = Pattern.compile("/([^/]+)/pages/(\\d{1,18})(/.*)?");
    private static final Pattern OVERVIEW = Pattern.compile("/([^/]+)(/overview)?/?");
    private static final Pattern DISPLAY = Pattern.compile("/([^/]+)(?:/(.+))?");

    private final WikiStore wiki;

    PageFinder(WikiStore wiki) {
        this.wiki = wiki;
    }

    Optional<HostPage> find(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return switch (request.getServletPath()) {
            case "/display" -> display(path);
            case "/spaces" -> spaces(path);
            default -> byParameters(request);
        };
    }

    private Optional<HostPage> byParameters(HttpServletRequest request) {
        String id = request.getParameter("pageId");
        if (id != null) {
            return id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)) : Optional.empty();
        }
        String space = request.getParameter("spaceKey");
        String title = request.getParameter("title");
        return space == null || title == null ? Optional.empty() : wiki.page(space, title);
    }

    private Optional<HostPage> display(String path) {
        Matcher parts = DISPLAY.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String title = parts.group(2);
        return title == null ? home(parts.group(1)) : wiki.page(parts.group(1), title).or(() -> wiki.page(parts.group(1), title.replace('+', ' ')));
    }

    private Optional<HostPage> spaces(String path) {
        Matcher byId = BY_ID.matcher(path);
        if (byId.matches()) {
            return wiki.page(Long.parseLong(byId.group(2))).filter(page -> page.space().getKey().equals(byId.group(1)));
        }
        Matcher overview = OVERVIEW.matcher(path);
        return overview.matches() ? home(overview.group(1)) : Optional.empty();
    }

    private Optional<HostPage> home(String spaceKey) {
        return wiki.space(spaceKey).flatMap(space -> wiki.page(space.homePageId()));
    }
}
