package org.micromentoring.host.wiki;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Html;

/** Page texts outside the wiki. The whole document must be well-formed XML; no web resource of a plugin is loaded. */
final class Exports {
    private Exports() {
    }

    static void write(HttpServletResponse response, HostPage page, Output output, String content, String base) throws IOException {
        String document = document(page, output, content, base);
        if (output.strict()) {
            try {
                StorageFormat.parseXml(document);
            } catch (StorageFormat.BrokenStorage e) {
                throw new MacroCalls.StrictOutput("The page is not well-formed XML in output " + output.word() + ", " + e.getMessage());
            }
        }
        response.setContentType(output.strict() ? "application/xhtml+xml;charset=UTF-8" : "text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(document);
    }

    private static String document(HostPage page, Output output, String content, String base) {
        return Html.fill("export.html", Map.of("title", page.getTitle(), "base", base, "output", output.word(), "content", content));
    }
}
