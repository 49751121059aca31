package org.micromentoring.program.pair;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;

/** Administration: who reports to whom, so that nobody is brought together with their own managers. */
public final class ReportingPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient ReportingImport reporting;
    private final transient Templates templates;

    @Inject
    public ReportingPage(Shell shell, ReportingImport reporting, Templates templates) {
        super(shell, true);
        this.reporting = reporting;
        this.templates = templates;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        ReportingImport.Standing standing = reporting.standing(viewer);
        return Page.of("micromentoring.program.reporting.title", "program/reporting", new ReportingView(request.getContextPath(), standing.pairs() > 0,
            new StandingWords(viewer, templates.texts(viewer)).of(standing)), "web-reporting");
    }
}
