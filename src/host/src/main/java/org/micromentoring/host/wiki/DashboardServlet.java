package org.micromentoring.host.wiki;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** The start page: the spaces that the visitor may see, each with its first pages. */
public final class DashboardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGES = 6;

    private final transient WikiStore wiki;
    private final transient Visitor visitor;

    public DashboardServlet(WikiStore wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> person = visitor.licensedKey();
        List<HostSpace> spaces = wiki.spacesFor(person);
        if (spaces.isEmpty() && visitor.user().isEmpty()) {
            Forms.toLogin(request, response);
            return;
        }
        StringBuilder cards = new StringBuilder();
        spaces.forEach(space -> cards.append(card(request, space, wiki.titles(space.getId(), person))));
        String hello = visitor.user().map(user -> Words.of("Hello") + ", " + user.getFullName()).orElse(Words.of("Spaces open to everybody"));
        Forms.html(response, Html.fill("dashboard.html", Map.of("hello", hello, "cards", cards.toString())));
    }

    private static String card(HttpServletRequest request, HostSpace space, List<WikiStore.PageTitle> titles) {
        StringBuilder pages = new StringBuilder();
        titles.stream().limit(PAGES).forEach(page -> pages.append("<li><a href=\"").append(Html.text(request.getContextPath()))
                .append("/pages/viewpage.action?pageId=").append(page.id()).append("\">").append(Html.text(page.title())).append("</a></li>"));
        return Html.fillText("<section class=\"host-card host-space\"><h2><span class=\"host-space-mark\" aria-hidden=\"true\">{{letter}}</span>"
                        + "<a href=\"{{base}}{{path}}\">{{name}}</a></h2><ul>{{{pages}}}</ul></section>",
                Map.of("letter", space.getName().substring(0, space.getName().offsetByCodePoints(0, 1)), "base", request.getContextPath(),
                        "path", space.path(), "name", space.getName(), "pages", pages.toString()));
    }
}
