package org.micromentoring.privacy;

import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.Texts;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.privacy.PrivacyView.KeptView;

/** Says who sees what and what is kept; lets the reader take or erase it. Also for people who no longer take part. */
public final class PrivacyPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient KeptAways keptAways;
    private final transient Templates templates;
    private final transient ReadOnly readOnly;

    @Inject
    public PrivacyPage(Shell shell, KeptAways keptAways, Templates templates, ReadOnly readOnly) {
        super(shell);
        this.keptAways = keptAways;
        this.templates = templates;
        this.readOnly = readOnly;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        Texts texts = templates.texts(viewer);
        List<KeptView> kept = keptAways.of(viewer).stream().map(it -> shown(it, texts, viewer)).toList();
        String made = String.valueOf(request.getParameter("kept"));
        String done = kept.stream().filter(it -> String.valueOf(it.id()).equals(made)).findFirst()
            .map(it -> texts.get("micromentoring.privacy.apart.done", it.name())).orElse("");
        PrivacyView view = new PrivacyView(request.getContextPath() + "/rest/mentoring/1.0/me/data", viewer.person().userName(), done, kept, !readOnly.on());
        return Page.of("micromentoring.privacy.title", "privacy/privacy", view, "web-privacy");
    }

    private static KeptView shown(KeptAway it, Texts texts, Viewer viewer) {
        return new KeptView(it.id(), it.name().isEmpty() ? texts.get("micromentoring.privacy.apart.left") : it.name(),
            texts.get("micromentoring.privacy.apart.since", new Moments(viewer).day(it.since())));
    }
}
