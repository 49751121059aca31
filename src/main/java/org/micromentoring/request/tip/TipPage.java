package org.micromentoring.request.tip;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Suggest this mentor to a colleague: {@code /mentoring/suggest?mentor=<profile id>}. */
public final class TipPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Tips tips;
    private final transient Skills skills;
    private final transient People people;
    private final transient WikiPages wiki;

    @Inject
    public TipPage(Shell shell, Tips tips, Skills skills, People people, WikiPages wiki) {
        super(shell);
        this.tips = tips;
        this.skills = skills;
        this.people = people;
        this.wiki = wiki;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        String wanted = String.valueOf(request.getParameter("mentor"));
        Profile mentor = tips.mentor(viewer, wanted.matches("[0-9]{1,9}") ? Long.parseLong(wanted) : 0);
        Person person = people.find(mentor.personKey()).orElseThrow(Problem::notFound);
        Vocabulary vocabulary = skills.vocabulary();
        List<Topic> offered = new ArrayList<>();
        mentor.offered().forEach(it -> offered.add(Topic.skill(it.skillId())));
        mentor.roles().forEach(it -> offered.add(Topic.role(it.roleId())));
        List<TipView.TopicView> topics = offered.stream().flatMap(it -> vocabulary.name(it, viewer.locale()).stream()
            .map(name -> new TipView.TopicView(it.toString(), name))).toList();
        TipView view = new TipView(mentor.id(), person.name(), wiki.contextPath() + "/plugins/servlet/mentoring/profile/" + mentor.id(), topics);
        return Page.of("micromentoring.request.tip.title", "request/tip", view, "web-request").titled(person.name());
    }
}
