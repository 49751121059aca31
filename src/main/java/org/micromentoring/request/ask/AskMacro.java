package org.micromentoring.request.ask;

import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.Texts;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.page.MacroDoor;
import org.micromentoring.confluence.page.Rendering;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.request.Others;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/** The macro {@code ask-a-mentor}; its parameters {@code skill} and {@code mentor} hold names and are public for ever. */
public final class AskMacro extends MacroDoor {
    private static final String ASK = "/plugins/servlet/mentoring/ask";

    private final Templates templates;
    private final Skills skills;
    private final People people;
    private final Others others;
    private final WikiPages wiki;

    @Inject
    public AskMacro(CurrentViewer viewers, Templates templates, SalTransactions transactions, Skills skills, People people, Others others,
        WikiPages wiki) {
        super(viewers, templates, transactions);
        this.templates = templates;
        this.skills = skills;
        this.people = people;
        this.others = others;
        this.wiki = wiki;
    }

    @Override
    protected String show(Map<String, String> given, Viewer viewer, Rendering rendering) {
        String skillName = given.getOrDefault("skill", "").strip();
        String mentorName = given.getOrDefault("mentor", "").strip();
        Vocabulary vocabulary = skills.vocabulary();
        Optional<Skill> skill = skillName.isEmpty() ? Optional.empty() : vocabulary.named(skillName);
        Optional<Person> named = mentorName.isEmpty() ? Optional.empty() : person(mentorName);
        Optional<Profile> mentor = mentorName.isEmpty() ? Optional.empty() : others.askable(viewer, named);
        String unknown = "";
        if (wiki.editable(rendering.pageId())) {
            Texts texts = templates.texts(viewer);
            unknown = !mentorName.isEmpty() && named.isEmpty() ? texts.get("micromentoring.request.macro.nobody", mentorName)
                : unknown(texts, viewer, vocabulary, skillName, skill);
        }
        String action = (rendering.export() ? wiki.siteAddress() : wiki.contextPath()) + ASK;
        long skillId = skill.map(Skill::id).orElse(0L);
        long mentorId = mentor.map(Profile::id).orElse(0L);
        String link = action + "?page=" + rendering.pageId() + (skillId > 0 ? "&skill=" + skillId : "") + (mentorId > 0 ? "&mentor=" + mentorId : "");
        AskMacroView view = new AskMacroView(rendering.live(), action, link, skillId, skill.map(it -> it.name(viewer.locale())).orElse(""),
            mentorId, mentor.flatMap(it -> named).map(Person::name).orElse(""), rendering.pageId(), unknown);
        return templates.render("request/ask-macro", view, viewer);
    }

    /** Both are asked, so that time does not tell who is there. */
    private Optional<Person> person(String nameOrKey) {
        Optional<Person> byKey = people.find(nameOrKey);
        return people.named(nameOrKey).or(() -> byKey);
    }

    private static String unknown(Texts texts, Viewer viewer, Vocabulary vocabulary, String typed, Optional<Skill> found) {
        if (typed.isEmpty() || found.isPresent()) {
            return "";
        }
        return vocabulary.nearest(typed).map(it -> texts.get("micromentoring.request.macro.nearest", typed, it.name(viewer.locale())))
            .orElseGet(() -> texts.get("micromentoring.request.macro.unknown", typed));
    }
}
