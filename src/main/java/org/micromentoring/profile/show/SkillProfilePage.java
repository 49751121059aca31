package org.micromentoring.profile.show;

import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.SkillProfiles;

/** Somebody's skill profile: {@code /mentoring/profile/<id>}. */
public final class SkillProfilePage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient SkillProfiles profiles;
    private final transient Templates templates;

    @Inject
    public SkillProfilePage(Shell shell, SkillProfiles profiles, Templates templates) {
        super(shell);
        this.profiles = profiles;
        this.templates = templates;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        Wording words = new Wording(templates.texts(viewer), viewer);
        SkillProfileView view = new SkillProfileViews(words, request.getContextPath(), true).of(profiles.of(viewer, id(request)));
        return Page.of("micromentoring.profile.of", "profile/skill-profile", view, "web-profile").titled(view.name());
    }

    private static long id(HttpServletRequest request) {
        String path = String.valueOf(request.getPathInfo());
        if (!path.matches("/[0-9]{1,9}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(path.substring(1));
    }
}
