package org.micromentoring.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.MacroDoor;
import org.micromentoring.confluence.page.Rendering;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.view.DirectoryViews;
import org.micromentoring.kernel.Viewer;

/** The macro {@code mentor-directory}; names and parameters are public for ever. */
public final class DirectoryMacro extends MacroDoor {
    static final int RESULTS = 10;
    private static final int PREVIEWED = 3;
    private static final List<String> PARAMETERS = List.of("skill", "group", "department", "format", "limit", "layout", "order");

    private final Templates templates;
    private final Directory directory;
    private final DirectoryViews views;

    public DirectoryMacro(CurrentViewer viewers, Templates templates, SalTransactions transactions, Directory directory, DirectoryViews views) {
        super(viewers, templates, transactions);
        this.templates = templates;
        this.directory = directory;
        this.views = views;
    }

    @Override
    protected String show(Map<String, String> given, Viewer viewer, Rendering rendering) {
        Map<String, List<String>> parameters = PARAMETERS.stream().filter(it -> !given.getOrDefault(it, "").isBlank())
            .collect(Collectors.toMap(it -> it, it -> List.of(given.get(it))));
        if (rendering.live()) {
            Directory.Answer answer = directory.ask(viewer, parameters, RESULTS);
            return templates.render("directory/directory",
                views.macro(viewer, answer, parameters, rendering.pageId(), !rendering.mobile(), true), viewer);
        }
        // A file holds as many as it may, however few the page shows; a preview only hints.
        parameters.remove("limit");
        Directory.Answer answer = directory.ask(viewer, parameters, rendering.export() ? DirectoryQuery.MOST : PREVIEWED);
        return templates.render("directory/export", views.export(viewer, answer, parameters, rendering.pageId()), viewer);
    }
}
