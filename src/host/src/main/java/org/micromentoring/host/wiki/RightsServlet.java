package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleStore;

/** For who looks after a space: limits of a page, rights on its space, moving, trash, archive. To try by hand what is restricted. */
public final class RightsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> RIGHTS = Set.of("VIEW", "EDIT", "ADMINISTER");
    private static final Set<String> KINDS = Set.of("GROUP", "USER", "LICENSED", "EVERYBODY");

    private final transient WikiStore wiki;
    private final transient WikiChanges changes;
    private final transient PeopleStore people;
    private final transient Visitor visitor;

    RightsServlet(WikiStore wiki, WikiChanges changes, PeopleStore people, Visitor visitor) {
        this.wiki = wiki;
        this.changes = changes;
        this.people = people;
        this.visitor = visitor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = page(request);
        if (page.isEmpty()) {
            visitor.refuse(request, response);
        } else {
            show(request, response, page.get(), "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = page(request);
        if (page.isEmpty()) {
            visitor.refuse(request, response);
        } else if (Forms.isOurs(request, response)) {
            String refusal = act(request, page.get());
            if (refusal.isEmpty()) {
                response.sendRedirect(request.getContextPath() + "/pages/rights.action?pageId=" + page.get().getId());
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                show(request, response, page.get(), refusal);
            }
        }
    }

    private Optional<HostPage> page(HttpServletRequest request) {
        String id = Forms.parameter(request, "pageId");
        return (id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)) : Optional.<HostPage>empty()).filter(page -> visitor.may(Permission.ADMINISTER, page.space()));
    }

    private String act(HttpServletRequest request, HostPage page) {
        return switch (Forms.parameter(request, "action")) {
            case "limit" -> add(request, wiki.limits(page.getId()), limits -> changes.limit(page.getId(), limits));
            case "grant" -> add(request, wiki.grants(page.space().getId()), grants -> changes.grant(page.space().getId(), grants));
            case "unlimit" -> remove(request, wiki.limits(page.getId()), limits -> changes.limit(page.getId(), limits));
            case "revoke" -> remove(request, wiki.grants(page.space().getId()), grants -> changes.grant(page.space().getId(), grants));
            case "move" -> wiki.space(Forms.parameter(request, "value").strip()).filter(space -> visitor.may(Permission.EDIT, space))
                    .map(space -> changes.move(page.getId(), space.getId()) ? "" : "The title is taken there.").orElse("There is no such space.");
            case "trash" -> mark(page, page.edition().state() == HostPage.State.TRASHED ? HostPage.State.CURRENT : HostPage.State.TRASHED);
            case "archive" -> {
                changes.archive(page.space().getId(), !page.space().archived());
                yield "";
            }
            default -> "Unknown action.";
        };
    }

    private String mark(HostPage page, HostPage.State state) {
        changes.mark(page.getId(), page.edition().kind(), state, 0);
        return "";
    }

    private String add(HttpServletRequest request, List<String> now, java.util.function.Consumer<List<String>> save) {
        String right = Forms.parameter(request, "right");
        String kind = Forms.parameter(request, "kind");
        String name = Forms.parameter(request, "value").strip();
        Optional<HostUser> user = kind.equals("USER") ? people.byName(name) : Optional.empty();
        boolean known = switch (kind) {
            case "USER" -> user.isPresent();
            case "GROUP" -> people.groupExists(name);
            default -> KINDS.contains(kind);
        };
        if (!RIGHTS.contains(right) || !known) {
            return "There is no such user or group.";
        }
        String grantee = user.map(found -> found.getKey().getStringValue()).orElse(kind.equals("GROUP") ? name.toLowerCase(java.util.Locale.ROOT) : "");
        List<String> more = new ArrayList<>(now);
        more.add(right + ":" + kind + ":" + grantee);
        save.accept(more.stream().distinct().toList());
        return "";
    }

    private static String remove(HttpServletRequest request, List<String> now, java.util.function.Consumer<List<String>> save) {
        save.accept(now.stream().filter(grant -> !grant.equals(request.getParameter("value"))).toList());
        return "";
    }

    private void show(HttpServletRequest request, HttpServletResponse response, HostPage page, String refusal) throws IOException {
        Map<String, String> values = new HashMap<>();
        String form = "<form class=\"aui host-row\" method=\"post\">" + Forms.tokenField(request) + "<input type=\"hidden\" name=\"pageId\" value=\"" + page.getId() + "\">";
        values.put("title", page.getTitle());
        values.put("space", page.space().getName());
        values.put("back", request.getContextPath() + "/pages/viewpage.action?pageId=" + page.getId());
        values.put("message", refusal.isEmpty() ? "" : "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>" + Html.text(refusal) + "</p></div>");
        values.put("form", form);
        values.put("limits", list(form, "unlimit", wiki.limits(page.getId())));
        values.put("grants", list(form, "revoke", wiki.grants(page.space().getId())));
        values.put("trash", page.edition().state() == HostPage.State.TRASHED ? "Restore the page" : "Move the page to the trash");
        values.put("archive", page.space().archived() ? "Restore the space" : "Archive the space");
        Forms.html(response, Html.fill("rights.html", values));
    }

    private String list(String form, String action, List<String> grants) {
        StringBuilder out = new StringBuilder();
        for (String grant : grants) {
            String[] parts = grant.split(":", 3);
            String who = parts[1].equals("USER") ? people.byKey(parts[2]).map(HostUser::name).orElse(parts[2]) : parts[2];
            out.append("<li>").append(form).append(Html.fillText("<input type=\"hidden\" name=\"action\" value=\"{{action}}\"><input type=\"hidden\" name=\"value\""
                    + " value=\"{{grant}}\">{{words}} <button class=\"aui-button aui-button-link\" aria-label=\"Remove {{words}}\">Remove</button></form></li>",
                    Map.of("action", action, "grant", grant, "words", (parts[0] + " " + parts[1] + " " + who).strip())));
        }
        return out.length() == 0 ? "<li>None</li>" : out.toString();
    }
}
