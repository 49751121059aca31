package org.micromentoring.host.wiki;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.micromentoring.host.look.Html;

/** Page texts outside the wiki. The whole document must be well-formed XML; no web resource of a plugin is loaded. */
final class Exports {
    private static final String BOUNDARY = "----=_Part_0_embedded-host";

    private Exports() {
    }

    /** The whole document, or a refusal. */
    static String checked(HostPage page, Output output, String content, Refusals refusals, String site) {
        String document = Html.fill(output == Output.PDF || output == Output.WORD ? "export-file.html" : "export.html",
                Map.of("title", page.getTitle(), "base", site, "output", output.word(), "content", content));
        if (output.strict()) {
            List<String> breaches = StrictXhtml.documentBreaches(document);
            if (!breaches.isEmpty()) {
                String why = "The page '" + page.getTitle() + "' cannot be made into " + output.word() + ": " + String.join("; ", breaches);
                refusals.output(why);
                throw new MacroCalls.StrictOutput(why);
            }
        }
        return document;
    }

    /** A real file, made of the strict document alone: nothing is fetched for it. */
    static byte[] pdf(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.withHtmlContent(document, "");
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** A web page in a mail, which Word opens; Confluence's .doc is one too. */
    static String word(String document) {
        String body = Base64.getMimeEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        return "Subject: Exported From The Embedded Host\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"" + BOUNDARY + "\"\r\n\r\n"
                + "--" + BOUNDARY + "\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/exported.html\r\n\r\n"
                + body + "\r\n--" + BOUNDARY + "--\r\n";
    }
}
