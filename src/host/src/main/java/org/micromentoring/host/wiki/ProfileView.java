package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.FrameLinks;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Portrait;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleStore;
import org.micromentoring.host.people.PersonalDetails;

/** /display/~name of a person without a personal space: what the wiki knows of the person, and the tabs of plugins. */
public final class ProfileView {
    private final PeopleStore people;
    private final FrameLinks links;
    private final Visitor visitor;

    public ProfileView(PeopleStore people, FrameLinks links, Visitor visitor) {
        this.people = people;
        this.links = links;
        this.visitor = visitor;
    }

    /** False when the address names nobody whom the visitor may see. */
    boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!path.startsWith("/~") || !visitor.may(Permission.VIEW, PermissionManager.TARGET_PEOPLE_DIRECTORY)) {
            return false;
        }
        Optional<HostUser> user = people.byName(path.substring(2));
        if (user.isEmpty()) {
            return false;
        }
        PersonalDetails details = people.details(user.get().key().getStringValue()).orElse(new PersonalDetails("", "", ""));
        Map<String, Object> context = new HashMap<>();
        context.put("targetUser", user.get());
        visitor.user().ifPresent(known -> context.put("user", known));
        StringBuilder tabs = new StringBuilder();
        links.links("system.profile", context).forEach(link -> tabs.append("<li><a href=\"").append(Html.text(link.href())).append("\">")
                .append(Html.text(link.label())).append("</a></li>"));
        Forms.html(response, Html.fill("profile.html", Map.of("full", user.get().fullName(), "name", user.get().name(), "mail", user.get().email(),
                "initials", Portrait.initials(user.get().fullName()), "zone", user.get().zone(), "department", details.department(),
                "job", details.jobTitle(), "location", details.location(), "tabs", tabs.toString())));
        return true;
    }
}
