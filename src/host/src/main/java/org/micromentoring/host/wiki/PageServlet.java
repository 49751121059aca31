package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** A page on the screen, or in one of the other outputs: {@code ?output=pdf&device=mobile&entity=none}. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageFinder finder;
    private final transient StorageRenderer renderer;
    private final transient SpaceSide side;
    private final transient Visitor visitor;
    private final transient ProfileView profiles;

    public PageServlet(WikiStore wiki, StorageRenderer renderer, SpaceSide side, Visitor visitor, ProfileView profiles) {
        this.finder = new PageFinder(wiki);
        this.renderer = renderer;
        this.side = side;
        this.visitor = visitor;
        this.profiles = profiles;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostPage> page = finder.find(request);
        if (page.isEmpty() && "/display".equals(request.getServletPath()) && profiles.show(request, response)) {
            return;
        }
        if (page.isEmpty() || !visitor.may(Permission.VIEW, page.get())) {
            visitor.refuse(request, response);
            return;
        }
        Optional<Output> output = Output.named(Optional.ofNullable(request.getParameter("output")).orElse(Output.DISPLAY.word()));
        if (output.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (output.get() == Output.DISPLAY) {
            display(request, response, page.get());
        } else {
            export(request, response, page.get(), output.get());
        }
    }

    private void display(HttpServletRequest request, HttpServletResponse response, HostPage page) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("base", request.getContextPath());
        values.put("title", page.getTitle());
        values.put("spaceKey", page.space().getKey());
        values.put("spaceName", page.space().getName());
        values.put("spacePath", page.space().path());
        values.put("id", Long.toString(page.getId()));
        values.put("version", Integer.toString(page.version()));
        values.put("byline", byline(page));
        values.put("edit", visitor.may(Permission.EDIT, page) ? "<a id=\"editPageLink\" class=\"aui-button\" href=\"" + Html.text(request.getContextPath())
                + "/pages/editpage.action?pageId=" + page.getId() + "\">" + Words.of("Edit") + "</a>" : "");
        values.put("outputs", outputs(request, page));
        values.put("content", renderer.render(page.storage(), context(request, page, Output.DISPLAY)));
        StringBuilder labels = new StringBuilder();
        page.labels().forEach(label -> labels.append("<li class=\"aui-label\">").append(Html.text(label)).append("</li>"));
        values.put("labels", labels.toString());
        values.put("sidebar", side.html(request, page.space(), Optional.of(page)));
        Forms.html(response, Html.fill("page.html", values));
    }

    private void export(HttpServletRequest request, HttpServletResponse response, HostPage page, Output output) throws IOException {
        try {
            Exports.write(response, page, output, renderer.render(page.storage(), context(request, page, output)), request.getContextPath());
        } catch (MacroCalls.StrictOutput broken) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(broken.getMessage());
        }
    }

    private static RenderContext context(HttpServletRequest request, HostPage page, Output output) {
        boolean mobile = "mobile".equals(request.getParameter("device"));
        return "none".equals(request.getParameter("entity"))
                ? RenderContext.withoutPage(Optional.of(page.space().getKey()), output, mobile, request.getContextPath())
                : RenderContext.of(page, output, mobile, request.getContextPath());
    }

    private static String byline(HostPage page) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.locale()).format(page.changed().atZone(ZoneId.of("Europe/Berlin")));
        return page.authorName().isEmpty() ? Words.of("Changed on") + " " + day : Words.of("Changed by") + " " + page.authorName() + " " + Words.of("on") + " " + day;
    }

    private static String outputs(HttpServletRequest request, HostPage page) {
        String path = request.getContextPath() + "/pages/viewpage.action?pageId=" + page.getId();
        StringBuilder out = new StringBuilder();
        item(out, path + "&output=pdf", "PDF");
        item(out, path + "&output=word", "Word");
        item(out, path + "&output=html_export", "HTML export");
        item(out, path + "&output=email", "E-mail");
        item(out, path + "&output=feed", "Feed");
        item(out, path + "&output=diff", "Comparison");
        item(out, path + "&device=mobile", "On a phone");
        item(out, path + "&entity=none", "Without a page around it");
        return out.toString();
    }

    private static void item(StringBuilder out, String href, String label) {
        out.append("<li><a href=\"").append(Html.text(href)).append("\">").append(Words.of(label)).append("</a></li>");
    }
}
