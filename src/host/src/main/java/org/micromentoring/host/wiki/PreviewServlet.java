package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Assets;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** The text of the editor as it will look. As in Confluence no web resource of a plugin is loaded here. */
public final class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient WikiStore wiki;
    private final transient StorageRenderer renderer;
    private final transient Visitor visitor;
    private final String site;

    public PreviewServlet(WikiStore wiki, StorageRenderer renderer, Visitor visitor, String site) {
        this.site = site;
        this.wiki = wiki;
        this.renderer = renderer;
        this.visitor = visitor;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Forms.parameter(request, "pageId");
        Optional<HostPage> page = id.matches("\\d{1,18}") ? wiki.page(Long.parseLong(id)) : Optional.empty();
        Optional<HostSpace> space = page.map(HostPage::space).or(() -> wiki.space(Forms.parameter(request, "spaceKey")));
        boolean may = page.map(known -> visitor.may(Permission.VIEW, known)).orElseGet(() -> space.filter(known -> visitor.may(Permission.VIEW, known)).isPresent());
        if (!may) {
            visitor.refuse(request, response);
            return;
        }
        if (!Forms.isOurs(request, response)) {
            return;
        }
        String base = request.getContextPath();
        RenderContext.Place place = new RenderContext.Place(base, site);
        RenderContext context = page.map(known -> RenderContext.of(known, Output.PREVIEW, false, place))
                .orElseGet(() -> RenderContext.withoutPage(space.map(HostSpace::getKey), Output.PREVIEW, false, place));
        Forms.html(response, Html.fill("preview.html", Map.of("styles", Assets.styles(base), "lang", Words.locale().toLanguageTag(), "mode", mode(request),
                "content", renderer.render(Forms.parameter(request, "storage"), context))));
    }

    private static String mode(HttpServletRequest request) {
        String mode = Forms.parameter(request, "mode");
        return mode.matches("light|dark|auto") ? mode : "auto";
    }
}
