package org.micromentoring.host.wiki;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;

/** A page template as it will look: macros in it have no page yet. */
public final class TemplateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;

    TemplateServlet(Reading reading) {
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> template = reading.page(Forms.parameter(request, "entityId")).filter(page -> page.edition().kind() == HostPage.Kind.TEMPLATE);
        if (template.isEmpty()) {
            reading.visitor().refuse(request, response);
            return;
        }
        Forms.html(response, Html.fillText("<html><head><title>{{title}}</title><meta name=\"decorator\" content=\"main\"></head><body><h1>{{title}}</h1>"
                        + "<div class=\"wiki-content\">{{{content}}}</div></body></html>",
                Map.of("title", template.get().getTitle(), "content", reading.html(request, template.get(), Output.DISPLAY))));
    }
}
