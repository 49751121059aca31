package org.micromentoring.host.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;

/** A page as a file, at Confluence's addresses: {@value #PDF} and {@value #WORD}. */
public final class ExportServlet extends HttpServlet {
    static final String PDF = "/spaces/flyingpdf/pdfpageexport.action";
    static final String WORD = "/exportword";
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;

    ExportServlet(Reading reading) {
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = reading.page(Forms.parameter(request, "pageId"));
        if (page.isEmpty()) {
            reading.visitor().refuse(request, response);
            return;
        }
        boolean pdf = request.getServletPath().equals(PDF);
        try {
            String document = reading.document(request, page.get(), pdf ? Output.PDF : Output.WORD);
            byte[] file = pdf ? Exports.pdf(document) : Exports.word(document).getBytes(StandardCharsets.US_ASCII);
            response.setContentType(pdf ? "application/pdf" : "application/vnd.ms-word");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + Html.path(page.get().getTitle()) + (pdf ? ".pdf" : ".doc"));
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(file);
        } catch (MacroCalls.StrictOutput broken) {
            refuse(response, broken);
        }
    }

    static void refuse(HttpServletResponse response, MacroCalls.StrictOutput broken) throws IOException {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(broken.getMessage());
    }
}
