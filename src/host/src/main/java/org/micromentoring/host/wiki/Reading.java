package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Whether somebody may read a page, and the page as text of one output; what all ways to a page share. */
final class Reading {
    private final WikiStore wiki;
    private final StorageRenderer renderer;
    private final Visitor visitor;
    private final Refusals refusals;
    private final String site;

    Reading(WikiStore wiki, StorageRenderer renderer, Visitor visitor, Refusals refusals, String site) {
        this.wiki = wiki;
        this.renderer = renderer;
        this.visitor = visitor;
        this.refusals = refusals;
        this.site = site;
    }

    WikiStore wiki() {
        return wiki;
    }

    Visitor visitor() {
        return visitor;
    }

    /** A page in the trash is for those who look after the space, a draft for who writes it. */
    boolean may(HostPage page) {
        return visitor.may(Permission.VIEW, page) && switch (page.edition().state()) {
            case CURRENT -> true;
            case TRASHED -> visitor.may(Permission.ADMINISTER, page.space());
            case DRAFT -> visitor.key().filter(page.edition().authorKey()::equals).isPresent();
        };
    }

    /** The page that {@code pageId} names, if the visitor may read it. */
    Optional<HostPage> page(String id) {
        return id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)).filter(this::may) : Optional.empty();
    }

    String html(HttpServletRequest request, HostPage page, Output output) {
        RenderContext.Place place = new RenderContext.Place(request.getContextPath(), site);
        boolean mobile = "mobile".equals(request.getParameter("device"));
        RenderContext context = "none".equals(request.getParameter("entity"))
                ? RenderContext.withoutPage(Optional.of(page.space().getKey()), output, mobile, place)
                : RenderContext.of(page, output, mobile, place);
        return "none".equals(request.getParameter("user")) ? asNobody(() -> renderer.render(page.storage(), context)) : renderer.render(page.storage(), context);
    }

    /** The document of a strict output, or a refusal. */
    String document(HttpServletRequest request, HostPage page, Output output) {
        return Exports.checked(page, output, html(request, page, output), refusals, site);
    }

    /** As a job does that sends mails: nobody is logged in on its thread. */
    private static String asNobody(java.util.function.Supplier<String> work) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(null);
        try {
            return work.get();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
