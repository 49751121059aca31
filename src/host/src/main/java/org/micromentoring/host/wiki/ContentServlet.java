package org.micromentoring.host.wiki;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;

/**
 * The wiki's own REST for a page: {@code /rest/api/content/<id>?expand=body.view,body.export_view,body.storage}. Macros are told the output of a page
 * view, and yet no web resource comes with the body: programs read it.
 */
public final class ContentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Reading reading;

    ContentServlet(Reading reading) {
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<HostPage> page = reading.page(path.replaceFirst("^/content/", ""));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String expand = Forms.parameter(request, "expand");
        ObjectNode content = JSON.createObjectNode().put("id", Long.toString(page.get().getId())).put("type", page.get().edition().kind() == HostPage.Kind.BLOG ? "blogpost" : "page")
                .put("status", page.get().edition().state().name().toLowerCase(java.util.Locale.ROOT)).put("title", page.get().getTitle());
        try {
            ObjectNode body = content.putObject("body");
            body(body, expand, "storage", () -> page.get().storage());
            body(body, expand, "view", () -> reading.html(request, page.get(), Output.DISPLAY));
            body(body, expand, "export_view", () -> reading.html(request, page.get(), Output.HTML_EXPORT));
        } catch (MacroCalls.StrictOutput broken) {
            ExportServlet.refuse(response, broken);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JSON.writeValueAsString(content));
    }

    private static void body(ObjectNode body, String expand, String representation, java.util.function.Supplier<String> value) {
        if (java.util.Arrays.asList(expand.split(",")).contains("body." + representation)) {
            body.putObject(representation).put("value", value.get()).put("representation", representation);
        }
    }
}
