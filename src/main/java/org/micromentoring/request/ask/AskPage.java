package org.micromentoring.request.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.program.Program;
import org.micromentoring.program.Programs;
import org.micromentoring.request.Others;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** The question form: {@code /mentoring/ask?skill=&role=&mentor=&page=&goal=}. */
public final class AskPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Others others;
    private final transient Skills skills;
    private final transient Programs programs;
    private final transient Templates templates;
    private final transient WikiPages wiki;
    private final transient ReadOnly readOnly;
    private final transient Clock clock;

    @Inject
    public AskPage(Shell shell, Others others, Skills skills, Programs programs, Templates templates, WikiPages wiki, ReadOnly readOnly, Clock clock) {
        super(shell);
        this.others = others;
        this.skills = skills;
        this.programs = programs;
        this.templates = templates;
        this.wiki = wiki;
        this.readOnly = readOnly;
        this.clock = clock;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        viewer.mustSeeMentors();
        Asked asked = Asked.of(request.getParameterMap());
        Instant now = clock.instant();
        Program.Limits limits = programs.current().limits();
        Vocabulary vocabulary = skills.vocabulary();
        Optional<Profile> mentor = others.askable(viewer, asked.mentor());
        TopicFinder finder = new TopicFinder(vocabulary, viewer.locale());
        Optional<Topic> topic = finder.find(asked, mentor);
        List<Topic> choices = topic.isPresent() ? List.of() : finder.choices(asked, mentor);
        List<Others.Other> who = topic.map(it -> others.forTopic(viewer, it, mentor, limits.parallelRequests() * 2)).orElse(List.of());
        AskView view = new AskViews(viewer, templates.texts(viewer), vocabulary, asked, wiki.contextPath(), !readOnly.on())
            .view(topic, choices, who, limits, now);
        return Page.of("micromentoring.request.ask.title", "request/ask", view, "web-request");
    }
}
