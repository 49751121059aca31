package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.look.FrameLinks;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** The side of a space: its name, links of plugins, its pages. */
public final class SpaceSide {
    private final WikiStore wiki;
    private final FrameLinks links;
    private final Visitor visitor;

    public SpaceSide(WikiStore wiki, FrameLinks links, Visitor visitor) {
        this.wiki = wiki;
        this.links = links;
        this.visitor = visitor;
    }

    String html(HttpServletRequest request, HostSpace space, Optional<HostPage> current) {
        Map<String, Object> context = new HashMap<>();
        context.put("space", space);
        visitor.user().ifPresent(user -> context.put("user", user));
        current.ifPresent(page -> context.put("page", page));
        StringBuilder plugins = new StringBuilder();
        for (FrameLinks.Link link : links.links("system.space.sidebar/main-links", context)) {
            plugins.append("<li><a").append(link.id().isEmpty() ? "" : " id=\"" + Html.text(link.id()) + "\"").append(" href=\"").append(Html.text(link.href()))
                    .append("\">").append(Html.text(link.label())).append("</a></li>");
        }
        StringBuilder pages = new StringBuilder();
        for (WikiStore.PageTitle title : wiki.titles(space.getId(), visitor.licensedKey())) {
            boolean here = current.filter(page -> page.getId() == title.id()).isPresent();
            pages.append("<li><a").append(here ? " aria-current=\"page\"" : "").append(" href=\"").append(Html.text(request.getContextPath()))
                    .append("/pages/viewpage.action?pageId=").append(title.id()).append("\">").append(Html.text(title.title())).append("</a></li>");
        }
        String create = visitor.may(Permission.EDIT, space) ? "<p class=\"host-side-title host-new\"><a href=\"" + Html.text(request.getContextPath())
                + "/pages/createpage.action?spaceKey=" + Html.path(space.getKey()) + "\">" + Words.of("New page") + "</a></p>" : "";
        return Html.fill("side.html", Map.of("base", request.getContextPath(), "name", space.getName(), "path", space.path(),
                "letter", space.getName().substring(0, space.getName().offsetByCodePoints(0, 1)), "links", plugins.toString(), "pages", pages.toString(), "create", create));
    }
}
