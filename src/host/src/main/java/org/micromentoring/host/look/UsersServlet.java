package org.micromentoring.host.look;

import com.atlassian.confluence.security.PermissionManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleChanges;
import org.micromentoring.host.people.PeopleStore;

/** Accounts: find, rename, deactivate, change groups and licence, remove. */
public final class UsersServlet extends AdminServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient PeopleStore people;
    private final transient PeopleChanges changes;

    public UsersServlet(PermissionManager permissions, PeopleStore people, PeopleChanges changes) {
        super(permissions);
        this.people = people;
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostUser> one = Optional.ofNullable(request.getParameter("key")).flatMap(people::byKey).filter(user -> !user.removed());
        Forms.html(response, one.map(user -> detail(request, user)).orElseGet(() -> list(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostUser> user = people.byKey(Forms.parameter(request, "key")).filter(known -> !known.removed());
        if (user.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String key = user.get().key().getStringValue();
        String words = act(request, user.get(), key);
        back(request, response, words.equals("Removed.") ? "" : "key=" + key, words);
    }

    private String act(HttpServletRequest request, HostUser user, String key) {
        String value = Forms.parameter(request, "value").strip();
        switch (Forms.parameter(request, "action")) {
            case "rename" -> {
                return changes.rename(key, value) ? "Renamed." : "That name is taken or empty.";
            }
            case "fullname" -> changes.setFullName(key, value);
            case "activate" -> changes.setActive(key, true);
            case "deactivate" -> changes.setActive(key, false);
            case "license" -> changes.setLicensed(key, true);
            case "unlicense" -> changes.setLicensed(key, false);
            case "join" -> {
                changes.addGroups(java.util.Set.of(value));
                changes.join(key, value);
            }
            case "leave" -> changes.leave(key, value);
            case "remove" -> {
                changes.remove(user);
                return "Removed.";
            }
            default -> {
                return "Nothing done.";
            }
        }
        return "Saved.";
    }

    private String list(HttpServletRequest request) {
        String text = Forms.parameter(request, "q");
        int from = Forms.parameter(request, "from").matches("\\d{1,6}") ? Integer.parseInt(request.getParameter("from")) : 0;
        List<HostUser> found = people.search(text, from, PAGE + 1);
        StringBuilder rows = new StringBuilder();
        for (HostUser user : found.subList(0, Math.min(PAGE, found.size()))) {
            rows.append(Html.fillText("<tr><td><a href=\"?key={{key}}\">{{full}}</a></td><td>{{name}}</td><td>{{mail}}</td><td>{{{state}}}</td></tr>",
                    Map.of("key", user.key().getStringValue(), "full", user.fullName(), "name", user.name(), "mail", user.email(), "state", state(user))));
        }
        String link = "<a class=\"aui-button\" href=\"?q=" + Html.path(text) + "&amp;from=";
        String pages = (from > 0 ? link + Math.max(0, from - PAGE) + "\">Previous</a> " : "") + (found.size() > PAGE ? link + (from + PAGE) + "\">Next</a>" : "");
        return Html.fill("users.html", Map.of("message", message(request), "q", text, "rows", rows.toString(), "pages", pages, "count", Long.toString(people.count())));
    }

    private String detail(HttpServletRequest request, HostUser user) {
        String key = user.key().getStringValue();
        StringBuilder groups = new StringBuilder();
        people.groupsOf(user.name()).forEach(group -> groups.append("<li>").append(Html.text(group)).append(" ")
                .append(button(request, key, "leave", group, "Leave " + group)).append("</li>"));
        String toggles = (user.active() ? button(request, key, "deactivate", "", "Deactivate") : button(request, key, "activate", "", "Activate"))
                + (user.licensed() ? button(request, key, "unlicense", "", "Take licence away") : button(request, key, "license", "", "Give licence"))
                + button(request, key, "remove", "", "Remove for good");
        return Html.fill("user.html", Map.of("message", message(request), "key", key, "name", user.name(), "full", user.fullName(), "state", state(user),
                "mail", user.email(), "zone", user.zone(), "token", Forms.tokenField(request), "groups", groups.toString(), "toggles", toggles));
    }

    private static String button(HttpServletRequest request, String key, String action, String value, String label) {
        return Html.fillText("<form class=\"host-inline\" method=\"post\">{{{token}}}<input type=\"hidden\" name=\"key\" value=\"{{key}}\">"
                        + "<input type=\"hidden\" name=\"action\" value=\"{{action}}\"><input type=\"hidden\" name=\"value\" value=\"{{value}}\">"
                        + "<button class=\"aui-button\">{{label}}</button></form> ",
                Map.of("token", Forms.tokenField(request), "key", key, "action", action, "value", value, "label", label));
    }

    private static String state(HostUser user) {
        return (user.active() ? "<span class=\"aui-lozenge aui-lozenge-success\">active</span>" : "<span class=\"aui-lozenge\">deactivated</span>")
                + (user.licensed() ? "" : " <span class=\"aui-lozenge aui-lozenge-moved\">no licence</span>");
    }
}
