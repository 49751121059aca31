package org.micromentoring.profile.show;

import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Skills;

/** "I know who can help with this": {@code /mentoring/invite?skill=<id>}. */
public final class InvitePage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Skills skills;

    @Inject
    public InvitePage(Shell shell, Skills skills) {
        super(shell);
        this.skills = skills;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        viewer.mustSeeMentors();
        String wanted = String.valueOf(request.getParameter("skill"));
        Optional<Skill> skill = wanted.matches("[0-9]{1,9}")
            ? skills.vocabulary().skill(Long.parseLong(wanted)).filter(Skill::active) : Optional.empty();
        InviteView view = new InviteView(skill.map(Skill::id).orElse(0L), skill.map(it -> it.name(viewer.locale())).orElse(""));
        return Page.of("micromentoring.profile.invite.title", "profile/invite", view, "web-profile");
    }
}
