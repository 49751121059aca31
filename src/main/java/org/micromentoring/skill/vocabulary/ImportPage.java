package org.micromentoring.skill.vocabulary;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;

/** Administration: bring a vocabulary in, take it out. */
public final class ImportPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Imports imports;

    @Inject
    public ImportPage(Shell shell, Imports imports) {
        super(shell, true);
        this.imports = imports;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        return Page.of("micromentoring.skill.import.title", "skill/import", new ImportView(request.getContextPath(), imports.anyFromEsco()),
            "web-skill-import");
    }
}
