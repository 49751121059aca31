package org.micromentoring.admin;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.ProgramEditor;

/** The first page an administrator sees: who takes part, who looks after it, how it gets onto a page. */
public final class StartPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient ProgramEditor editor;
    private final transient Health health;

    @Inject
    public StartPage(Shell shell, ProgramEditor editor, Health health) {
        super(shell, true);
        this.editor = editor;
        this.health = health;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        StartView view = StartView.of(request.getContextPath(), editor.read(viewer), health.now(viewer));
        return Page.of("micromentoring.admin.title", "admin/start", view, "web-admin");
    }
}
