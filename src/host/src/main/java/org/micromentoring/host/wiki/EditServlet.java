package org.micromentoring.host.wiki;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.security.Permission;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** Changes a page, or makes a new one: title, storage format in a text area, labels, a macro browser, a live preview. */
public final class EditServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient WikiStore wiki;
    private final transient WikiChanges changes;
    private final transient MacroBrowser browser;
    private final transient Visitor visitor;
    private final transient AccessModeService accessMode;

    public EditServlet(WikiStore wiki, WikiChanges changes, MacroBrowser browser, Visitor visitor, AccessModeService accessMode) {
        this.wiki = wiki;
        this.changes = changes;
        this.browser = browser;
        this.visitor = visitor;
        this.accessMode = accessMode;
    }

    /** What the form holds. A page id of 0 is a new page. */
    private record Draft(long pageId, int version, HostSpace space, String title, String storage, String labels) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = page(request).filter(found -> visitor.may(Permission.EDIT, found));
        Optional<HostSpace> space = wiki.space(Forms.parameter(request, "spaceKey")).filter(found -> visitor.may(Permission.EDIT, found));
        if (page.isPresent()) {
            HostPage old = page.get();
            show(request, response, new Draft(old.getId(), old.version(), old.space(), old.getTitle(), old.storage(), String.join(" ", old.labels())), "");
        } else if (space.isPresent()) {
            show(request, response, new Draft(0, 0, space.get(), "", "<p></p>\n", ""), "");
        } else {
            visitor.refuse(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = page(request).filter(found -> visitor.may(Permission.EDIT, found));
        Optional<HostSpace> space = page.map(HostPage::space)
                .or(() -> wiki.space(Forms.parameter(request, "spaceKey")).filter(found -> visitor.may(Permission.EDIT, found)));
        if (space.isEmpty()) {
            visitor.refuse(request, response);
        } else if (Forms.isOurs(request, response)) {
            save(request, response, draft(request, page, space.get()));
        }
    }

    private void save(HttpServletRequest request, HttpServletResponse response, Draft draft) throws IOException {
        String refusal = refusal(draft);
        long id = draft.pageId();
        if (refusal.isEmpty()) {
            String author = visitor.key().orElse("");
            List<String> labels = Arrays.stream(draft.labels().toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(label -> !label.isEmpty()).toList();
            if (id == 0) {
                id = changes.newPage(draft.space().getId(), draft.title(), draft.storage(), author, labels).orElse(0L);
            } else if (!changes.change(id, draft.version(), draft.title(), draft.storage(), author, labels)) {
                id = 0;
            }
            refusal = id == 0 ? "Somebody else changed the page meanwhile, or the title is taken. Your text is still here." : "";
        }
        if (!refusal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(request, response, draft, refusal);
            return;
        }
        response.sendRedirect(request.getContextPath() + "/pages/viewpage.action?pageId=" + id);
    }

    private String refusal(Draft draft) {
        if (accessMode.isReadOnlyAccessModeEnabled()) {
            return "The site is read-only at present.";
        }
        if (draft.title().isBlank() || draft.title().length() > 255) {
            return "A page needs a title of at most 255 characters.";
        }
        try {
            StorageFormat.check(draft.storage());
            return "";
        } catch (StorageFormat.BrokenStorage e) {
            return "The text is no storage format, " + e.getMessage();
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Draft draft, String refusal) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("base", request.getContextPath());
        values.put("heading", Words.of(draft.pageId() == 0 ? "New page" : "Edit page"));
        values.put("message", refusal.isEmpty() ? "" : "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>" + Html.text(refusal) + "</p></div>");
        values.put("token", Forms.tokenField(request));
        values.put("pageId", draft.pageId() == 0 ? "" : Long.toString(draft.pageId()));
        values.put("version", Integer.toString(draft.version()));
        values.put("spaceKey", draft.space().getKey());
        values.put("spaceName", draft.space().getName());
        values.put("title", draft.title());
        values.put("storage", draft.storage());
        values.put("labels", draft.labels());
        values.put("back", request.getContextPath() + (draft.pageId() == 0 ? draft.space().path() : "/pages/viewpage.action?pageId=" + draft.pageId()));
        values.put("macros", browser.html(request.getContextPath()));
        Forms.html(response, Html.fill("edit.html", values));
    }

    private static Draft draft(HttpServletRequest request, Optional<HostPage> page, HostSpace space) {
        String version = Forms.parameter(request, "version");
        return new Draft(page.map(HostPage::getId).orElse(0L), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, space,
                Forms.parameter(request, "title").strip(), Forms.parameter(request, "storage"), Forms.parameter(request, "labels"));
    }

    private Optional<HostPage> page(HttpServletRequest request) {
        String id = Forms.parameter(request, "pageId");
        return id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)) : Optional.empty();
    }
}
