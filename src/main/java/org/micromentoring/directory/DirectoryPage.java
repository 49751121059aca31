package org.micromentoring.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.directory.view.DirectoryViews;
import org.micromentoring.kernel.Viewer;

/** The full page: its address holds the whole question, so each view of it can be shared. */
public final class DirectoryPage extends PageDoor {
    static final int RESULTS = 24;
    private static final long serialVersionUID = 1L;

    private final transient Directory directory;
    private final transient DirectoryViews views;

    public DirectoryPage(Shell shell, Directory directory, DirectoryViews views) {
        super(shell);
        this.directory = directory;
        this.views = views;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        Directory.Answer answer = directory.ask(viewer, parameters, RESULTS);
        return Page.of("micromentoring.directory.title", "directory/directory", views.page(viewer, answer, parameters, true), "web-directory");
    }
}
