package org.micromentoring.host.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** The navigation of the admin area: the host's own pages and what plugins add. The current one is named by the page or told by its address. */
final class AdminMenu {
    private static final List<String> OWN_SECTIONS = List.of("configuration", "users", "administration", "security");
    private final FrameLinks links;

    AdminMenu(FrameLinks links) {
        this.links = links;
    }

    String html(HttpServletRequest request, ParsedPage page) {
        String base = request.getContextPath();
        StringBuilder out = new StringBuilder("<nav class=\"host-side host-admin-menu\" aria-label=\"Administration\">"
                + "<details open=\"open\"><summary>Administration</summary>");
        for (String section : OWN_SECTIONS) {
            List<FrameLinks.Link> all = new ArrayList<>(own(section, base));
            all.addAll(links.links("system.admin/" + section, Map.of()));
            group(out, title(section), all, request, page);
        }
        for (FrameLinks.Link section : links.sections("system.admin", Map.of())) {
            if (!OWN_SECTIONS.contains(section.id())) {
                group(out, section.label(), links.links("system.admin/" + section.id(), Map.of()), request, page);
            }
        }
        return out.append(drop(request)).append("</details></nav>").toString();
    }

    /** Ends what the second password granted; the log-in stays. */
    private static String drop(HttpServletRequest request) {
        return "<form method=\"post\" action=\"" + Html.text(request.getContextPath()) + "/dropauthentication.action\">" + Forms.tokenField(request)
                + "<button class=\"aui-button aui-button-link\" id=\"host-drop-access\">Drop administrator access</button></form>";
    }

    private static void group(StringBuilder out, String title, List<FrameLinks.Link> all, HttpServletRequest request, ParsedPage page) {
        if (all.isEmpty()) {
            return;
        }
        out.append("<h2 class=\"host-side-title\">").append(Html.text(title)).append("</h2><ul>");
        for (FrameLinks.Link link : all) {
            String current = isCurrent(link, request, page) ? " aria-current=\"page\"" : "";
            out.append("<li><a").append(link.id().isEmpty() ? "" : " id=\"" + Html.text(link.id()) + "\"").append(current)
                    .append(" href=\"").append(Html.text(link.href())).append("\">").append(Html.text(link.label())).append("</a></li>");
        }
        out.append("</ul>");
    }

    private static boolean isCurrent(FrameLinks.Link link, HttpServletRequest request, ParsedPage page) {
        String named = page.meta().getOrDefault("admin.active.tab", page.content("selected").strip());
        return named.isEmpty() ? request.getRequestURI().equals(link.href()) : named.equals(link.id());
    }

    private static List<FrameLinks.Link> own(String section, String base) {
        return switch (section) {
            case "configuration" -> List.of(new FrameLinks.Link("host-general", "General", base + "/admin/general.action", ""));
            case "users" -> List.of(new FrameLinks.Link("host-users", "Users", base + "/admin/users.action", ""));
            case "administration" -> List.of(new FrameLinks.Link("host-jobs", "Scheduled jobs", base + "/admin/jobs.action", ""),
                    new FrameLinks.Link("host-plugins", "Plugins", base + "/admin/plugins.action", ""));
            default -> List.of();
        };
    }

    private static String title(String section) {
        return switch (section) {
            case "configuration" -> "Configuration";
            case "users" -> "Users and security";
            case "administration" -> "Administration";
            default -> "Security";
        };
    }
}
