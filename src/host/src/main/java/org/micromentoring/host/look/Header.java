package org.micromentoring.host.look;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.people.SignInFilter;

/** The bar on top: name of the host, links of plugins, theme, and the menu of the person. Works without script. */
public final class Header {
    private static final List<String> USER_SECTIONS = List.of("system.user/user-content", "system.user/user-preferences", "system.settings.edit/yoursettings");

    private final FrameLinks links;
    private final PermissionManager permissions;
    private final AccessModeService accessMode;
    private final List<String> demoPeople;

    /** @param demoPeople user names that the person menu offers for a quick change of role */
    public Header(FrameLinks links, PermissionManager permissions, AccessModeService accessMode, List<String> demoPeople) {
        this.links = links;
        this.permissions = permissions;
        this.accessMode = accessMode;
        this.demoPeople = demoPeople;
    }

    String html(HttpServletRequest request, Optional<ConfluenceUser> user) {
        Map<String, Object> context = new HashMap<>();
        user.ifPresent(known -> context.put("user", known));
        String base = request.getContextPath();
        Map<String, String> values = new HashMap<>();
        values.put("base", base);
        values.put("links", list(links.links("system.header/left", context)));
        values.put("admin", user.isPresent() && permissions.hasPermission(user.get(), Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION)
                ? "<li><a id=\"host-admin-link\" href=\"" + Html.text(base) + "/admin/general.action\">" + Words.of("Administration") + "</a></li>" : "");
        values.put("themes", themes(request));
        values.put("person", user.map(known -> person(request, known, context))
                .orElseGet(() -> "<a id=\"login-link\" class=\"host-login-link\" href=\"" + Html.text(base) + "/login.action?os_destination="
                        + Html.path(here(request)) + "\">" + Words.of("Log in") + "</a>"));
        values.put("banner", accessMode.isReadOnlyAccessModeEnabled() ? "<p class=\"host-banner\">" + Words.of("This site is read-only at present.") + "</p>" : "");
        return Html.fill("header.html", values);
    }

    private String person(HttpServletRequest request, ConfluenceUser user, Map<String, Object> context) {
        List<FrameLinks.Link> all = new ArrayList<>();
        USER_SECTIONS.forEach(section -> all.addAll(links.links(section, context)));
        Map<String, String> values = new HashMap<>();
        values.put("base", request.getContextPath());
        values.put("name", user.getFullName());
        values.put("initials", Portrait.initials(user.getFullName()));
        values.put("username", user.getName());
        values.put("links", list(all));
        values.put("token", SignInFilter.formToken(request).orElse(""));
        values.put("here", here(request));
        StringBuilder others = new StringBuilder();
        demoPeople.stream().filter(name -> !name.equals(user.getName())).forEach(name -> others.append("<option value=\"")
                .append(Html.text(name)).append("\">").append(Html.text(name)).append("</option>"));
        values.put("others", others.toString());
        return Html.fill("person.html", values);
    }

    private static String themes(HttpServletRequest request) {
        StringBuilder out = new StringBuilder();
        for (Theme theme : Theme.values()) {
            out.append("<button type=\"submit\" name=\"mode\" value=\"").append(theme.mode()).append("\" aria-pressed=\"")
                    .append(theme == Theme.of(request)).append("\">").append(Words.of(theme.label())).append("</button>");
        }
        return Html.fillText("<form method=\"post\" action=\"{{base}}/theme.action\"><input type=\"hidden\" name=\"os_destination\" value=\"{{here}}\">{{{buttons}}}</form>",
                Map.of("base", request.getContextPath(), "here", here(request), "buttons", out.toString()));
    }

    private static String list(List<FrameLinks.Link> all) {
        StringBuilder out = new StringBuilder();
        for (FrameLinks.Link link : all) {
            out.append("<li><a").append(link.id().isEmpty() ? "" : " id=\"" + Html.text(link.id()) + "\"")
                    .append(link.tooltip().isEmpty() ? "" : " title=\"" + Html.text(link.tooltip()) + "\"")
                    .append(" href=\"").append(Html.text(link.href())).append("\">").append(Html.text(link.label())).append("</a></li>");
        }
        return out.toString();
    }

    /** Where the reader is now, below the context path. */
    static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
