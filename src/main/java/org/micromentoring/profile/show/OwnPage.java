package org.micromentoring.profile.show;

import java.util.Locale;
import java.util.Set;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.OwnProfile;
import org.micromentoring.profile.Profiles;
import org.micromentoring.profile.invite.Invitations;

/** One's own profile: {@code /mentoring/profile}. */
public final class OwnPage extends PageDoor {
    private static final long serialVersionUID = 1L;
    /** What the script says in the address after it did something. */
    private static final Set<String> DONE = Set.of("saved", "published", "paused", "resumed", "left", "deleted", "taken");

    private final transient Profiles profiles;
    private final transient Invitations invitations;
    private final transient Templates templates;

    @Inject
    public OwnPage(Shell shell, Profiles profiles, Invitations invitations, Templates templates) {
        super(shell);
        this.profiles = profiles;
        this.invitations = invitations;
        this.templates = templates;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        OwnProfile own = profiles.named(viewer, profiles.mine(viewer));
        String done = String.valueOf(request.getParameter("done")).toLowerCase(Locale.ROOT);
        OwnView view = new OwnViews(new Wording(templates.texts(viewer), viewer), viewer, request.getContextPath())
            .of(own, invitations.openFor(viewer), DONE.contains(done) ? done : "");
        return Page.of("micromentoring.profile.title", "profile/own", view, "web-profile");
    }
}
