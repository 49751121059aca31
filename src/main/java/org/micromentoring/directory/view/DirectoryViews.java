package org.micromentoring.directory.view;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.directory.Directory.Answer;
import org.micromentoring.directory.question.Address;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.kernel.Viewer;

/** Makes the views of page and macro. */
public final class DirectoryViews {
    private final Templates templates;
    private final WikiPages wiki;
    private final ReadOnly readOnly;
    private final Clock clock;

    public DirectoryViews(Templates templates, WikiPages wiki, ReadOnly readOnly, Clock clock) {
        this.templates = templates;
        this.wiki = wiki;
        this.readOnly = readOnly;
        this.clock = clock;
    }

    /**
     * The full page.
     *
     * @param parameters as in the address, {@code from} among them
     * @param shell      false for the results alone
     */
    public DirectoryView page(Viewer viewer, Answer answer, Map<String, List<String>> parameters, boolean shell) {
        Optional<WikiPages.Link> from = page(parameters).flatMap(wiki::visible);
        Scene scene = scene(viewer, answer, parameters, from.map(WikiPages.Link::id).orElse(0L));
        Address address = scene.address();
        DirectoryQuery query = answer.asked().query();
        int next = query.start() + query.limit();
        Link back = query.start() == 0 ? Link.NONE
            : new Link(scene.speech().text("page.previous"), address.with("start", start(Math.max(0, query.start() - query.limit()))).toString());
        Link on = next >= answer.found().total() ? Link.NONE
            : new Link(scene.speech().text("page.next"), address.with("start", start(next)).toString());
        FormView form = shell ? scene.forms().page(text(parameters), "micromentoring-skill-names") : FormView.NONE;
        Link wikiPage = from.map(it -> new Link(it.title(), wiki.contextPath() + it.path())).orElse(Link.NONE);
        return new DirectoryView(shell, true, true, answer.asked().rows(), !readOnly.on(), wikiPage, form, scene.notices(true), scene.count(),
            scene.cards(), back, on, Link.NONE, scene.undo(), scene.empty());
    }

    /**
     * The macro in a page: as many as it is told to show, and the way to the rest.
     *
     * @param pageId 0 for a page that was never saved
     * @param live   with form and buttons
     */
    public DirectoryView macro(Viewer viewer, Answer answer, Map<String, List<String>> parameters, long pageId, boolean live, boolean shell) {
        Scene scene = scene(viewer, answer, parameters, pageId);
        boolean editor = !answer.asked().unknown().isEmpty() && wiki.editable(pageId);
        int total = answer.found().total();
        String label = total > answer.found().hits().size() ? scene.speech().text("all", total) : scene.speech().text("open");
        return new DirectoryView(shell, false, live, answer.asked().rows(), !readOnly.on(), Link.NONE,
            shell && live ? scene.forms().macro(text(parameters)) : FormView.NONE, editor ? scene.notices(false) : List.of(), scene.count(), scene.cards(),
            Link.NONE, Link.NONE, new Link(label, scene.address().without("limit").toString()), Link.NONE, scene.empty());
    }

    /** The macro in a file or a preview. */
    public ExportView export(Viewer viewer, Answer answer, Map<String, List<String>> parameters, long pageId) {
        Scene scene = new Scene(viewer, answer, templates.texts(viewer), parameters, new Places(wiki.siteAddress(), pageId), clock);
        boolean editor = !answer.asked().unknown().isEmpty() && wiki.editable(pageId);
        int more = answer.found().total() - answer.found().hits().size();
        return new ExportView(scene.rows(), editor ? scene.notices(false) : List.of(), more > 0 ? scene.speech().text("export.more", more) : "",
            scene.speech().text("empty.none"), scene.address().without("limit").toString());
    }

    /** The wiki page that an address says it came from. */
    public static Optional<Long> page(Map<String, List<String>> parameters) {
        return parameters.getOrDefault("from", List.of()).stream().findFirst().filter(it -> it.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    private Scene scene(Viewer viewer, Answer answer, Map<String, List<String>> parameters, long pageId) {
        return new Scene(viewer, answer, templates.texts(viewer), parameters, new Places(wiki.contextPath(), pageId), clock);
    }

    private static String text(Map<String, List<String>> parameters) {
        return parameters.getOrDefault("q", List.of()).stream().findFirst().orElse("");
    }

    private static String start(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
