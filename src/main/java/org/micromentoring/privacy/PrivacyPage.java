package org.micromentoring.privacy;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;

/** Says who sees what and what is kept; lets the reader take or erase it. Also for people who no longer take part. */
public final class PrivacyPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    @Inject
    public PrivacyPage(Shell shell) {
        super(shell);
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        PrivacyView view = new PrivacyView(request.getContextPath() + "/rest/mentoring/1.0/me/data", viewer.person().userName());
        return Page.of("micromentoring.privacy.title", "privacy/privacy", view, "web-privacy");
    }
}
