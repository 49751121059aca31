package org.micromentoring.admin.health;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;

/** Administration: what state the installation is in. */
public final class HealthPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Checkup checkup;
    private final transient Templates templates;

    @Inject
    public HealthPage(Shell shell, Checkup checkup, Templates templates) {
        super(shell, true);
        this.checkup = checkup;
        this.templates = templates;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        HealthView view = HealthView.of(request.getContextPath(), checkup.now(viewer), templates.texts(viewer), viewer);
        return Page.of("micromentoring.admin.health.title", "admin/health", view, "web-admin");
    }
}
