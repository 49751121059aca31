package org.micromentoring.host.wiki;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** Finds the page that an address names, and says whether the reader is sent on to another address of it. */
final class PageFinder {
    private static final Pattern BY_ID = Pattern.compile("/([^/]+)/pages/(\\d{1,18})(/.*)?");
    private static final Pattern OVERVIEW = Pattern.compile("/([^/]+)(/overview)?/?");
    private static final Pattern DISPLAY = Pattern.compile("/([^/]+)(?:/(.+))?");
    private static final Pattern BLOG = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/(.+)");

    private final WikiStore wiki;

    PageFinder(WikiStore wiki) {
        this.wiki = wiki;
    }

    /** @param elsewhere the page has another address that the reader is sent to */
    record Found(HostPage page, boolean elsewhere) {
        static Found here(HostPage page) {
            return new Found(page, false);
        }
    }

    Optional<Found> find(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return switch (request.getServletPath()) {
            case "/display" -> display(rawPath(request)).map(Found::here);
            case "/spaces" -> spaces(path);
            case "/x" -> Titles.ofTiny(path.replaceFirst("^/", "")).flatMap(wiki::page).map(page -> new Found(page, true));
            default -> byParameters(request);
        };
    }

    private Optional<Found> byParameters(HttpServletRequest request) {
        String id = request.getParameter("pageId");
        if (id != null) {
            return id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)).map(Found::here) : Optional.empty();
        }
        String space = request.getParameter("spaceKey");
        String title = request.getParameter("title");
        return space == null || title == null ? Optional.empty() : wiki.page(space, title).map(Found::here);
    }

    /** In this form a plus is a space; the container has decoded both into one by now, so the address is read as it came. */
    private static String rawPath(HttpServletRequest request) {
        String whole = request.getRequestURI();
        int at = whole.indexOf("/display");
        try {
            return URLDecoder.decode(whole.substring(at + "/display".length()).replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private Optional<HostPage> display(String path) {
        Matcher parts = DISPLAY.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String title = parts.group(2);
        if (title == null) {
            return home(parts.group(1));
        }
        Matcher blog = BLOG.matcher(title);
        return wiki.page(parts.group(1), blog.matches() ? blog.group(1) : title);
    }

    /** A page that was moved is found by its id and has its address in the other space. */
    private Optional<Found> spaces(String path) {
        Matcher byId = BY_ID.matcher(path);
        if (byId.matches()) {
            return wiki.page(Long.parseLong(byId.group(2))).map(page -> new Found(page, !page.space().getKey().equals(byId.group(1))));
        }
        Matcher overview = OVERVIEW.matcher(path);
        return overview.matches() ? home(overview.group(1)).map(Found::here) : Optional.empty();
    }

    private Optional<HostPage> home(String spaceKey) {
        return wiki.space(spaceKey).flatMap(space -> wiki.page(space.homePageId()));
    }
}
