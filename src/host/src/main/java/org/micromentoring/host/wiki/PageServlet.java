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

/**
 * A page on the screen under each of its addresses, or in one of the other outputs as text:
 * {@code ?output=pdf&device=mobile&entity=none&user=none}.
 */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageFinder finder;
    private final transient Reading reading;
    private final transient SpaceSide side;
    private final transient ProfileView profiles;

    PageServlet(Reading reading, SpaceSide side, ProfileView profiles) {
        this.finder = new PageFinder(reading.wiki());
        this.reading = reading;
        this.side = side;
        this.profiles = profiles;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PageFinder.Found> found = finder.find(request);
        if (found.isEmpty() && "/display".equals(request.getServletPath()) && profiles.show(request, response)) {
            return;
        }
        Optional<HostPage> page = found.map(PageFinder.Found::page).filter(reading::may);
        if (page.isEmpty()) {
            reading.visitor().refuse(request, response);
            return;
        }
        Optional<Output> output = Output.named(Optional.ofNullable(request.getParameter("output")).orElse(Output.DISPLAY.word()));
        if (found.get().elsewhere()) {
            response.sendRedirect(request.getContextPath() + page.get().getUrlPath());
        } else if (output.isEmpty()) {
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
        values.put("edit", actions(request, page));
        values.put("notice", notice(page));
        values.put("outputs", outputs(request, page));
        values.put("content", reading.html(request, page, Output.DISPLAY));
        values.put("comments", comments(request, page));
        StringBuilder labels = new StringBuilder();
        page.labels().forEach(label -> labels.append("<li class=\"aui-label\">").append(Html.text(label)).append("</li>"));
        values.put("labels", labels.toString());
        values.put("sidebar", side.html(request, page.space(), Optional.of(page)));
        Forms.html(response, Html.fill("page.html", values));
    }

    private void export(HttpServletRequest request, HttpServletResponse response, HostPage page, Output output) throws IOException {
        try {
            String text = reading.document(request, page, output);
            response.setContentType(output.strict() ? "application/xhtml+xml;charset=UTF-8" : "text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(text);
        } catch (MacroCalls.StrictOutput broken) {
            ExportServlet.refuse(response, broken);
        }
    }

    /** Each comment is rendered on its own, as in Confluence. */
    private String comments(HttpServletRequest request, HostPage page) {
        StringBuilder out = new StringBuilder();
        for (HostPage comment : reading.wiki().comments(page.getId())) {
            out.append("<div class=\"comment\"><p class=\"host-quiet\">").append(Html.text(byline(comment))).append("</p><div class=\"comment-content wiki-content\">")
                    .append(reading.html(request, comment, Output.DISPLAY)).append("</div></div>");
        }
        return out.length() == 0 ? "" : "<section id=\"comments-section\"><h2>" + Words.of("Comments") + "</h2>" + out + "</section>";
    }

    private static String notice(HostPage page) {
        String words = switch (page.edition().state()) {
            case CURRENT -> page.edition().kind() == HostPage.Kind.TEMPLATE ? "This is a page template." : page.space().archived() ? "The space is archived." : "";
            case TRASHED -> "This page is in the trash.";
            case DRAFT -> "This is a draft that only you see.";
        };
        return words.isEmpty() ? "" : "<div class=\"aui-message aui-message-info\"><p>" + Words.of(words) + "</p></div>";
    }

    private String actions(HttpServletRequest request, HostPage page) {
        String pages = Html.text(request.getContextPath()) + "/pages/";
        String edit = reading.visitor().may(Permission.EDIT, page)
                ? "<a id=\"editPageLink\" class=\"aui-button\" href=\"" + pages + "editpage.action?pageId=" + page.getId() + "\">" + Words.of("Edit") + "</a> " : "";
        String rights = reading.visitor().may(Permission.ADMINISTER, page.space())
                ? "<a id=\"rightsLink\" class=\"aui-button\" href=\"" + pages + "rights.action?pageId=" + page.getId() + "\">" + Words.of("Rights") + "</a> " : "";
        return edit + rights;
    }

    private static String byline(HostPage page) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.locale()).format(page.changed().atZone(ZoneId.of("Europe/Berlin")));
        return page.authorName().isEmpty() ? Words.of("Changed on") + " " + day : Words.of("Changed by") + " " + page.authorName() + " " + Words.of("on") + " " + day;
    }

    private static String outputs(HttpServletRequest request, HostPage page) {
        String base = request.getContextPath();
        String path = base + "/pages/viewpage.action?pageId=" + page.getId();
        StringBuilder out = new StringBuilder();
        item(out, base + ExportServlet.PDF + "?pageId=" + page.getId(), "PDF file");
        item(out, base + ExportServlet.WORD + "?pageId=" + page.getId(), "Word file");
        item(out, path + "&output=pdf", "PDF");
        item(out, path + "&output=word", "Word");
        item(out, path + "&output=html_export", "HTML export");
        item(out, path + "&output=email", "E-mail");
        item(out, path + "&output=feed", "Feed");
        item(out, path + "&output=diff", "Comparison");
        item(out, path + "&device=mobile", "On a phone");
        item(out, path + "&entity=none", "Without a page around it");
        item(out, path + "&user=none", "Without a user, as jobs do");
        item(out, base + "/rest/api/content/" + page.getId() + "?expand=body.view", "REST");
        item(out, base + "/x/" + Titles.tiny(page.getId()), "Short address");
        return out.toString();
    }

    private static void item(StringBuilder out, String href, String label) {
        out.append("<li><a href=\"").append(Html.text(href)).append("\">").append(Words.of(label)).append("</a></li>");
    }
}
