package org.micromentoring.profile.show;

import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.page.LineView;
import org.micromentoring.confluence.page.MacroDoor;
import org.micromentoring.confluence.page.Rendering;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.SeenProfile;
import org.micromentoring.profile.SkillProfiles;

/** {@code skill-profile}: the profile of a person; without a parameter of the personal space's owner, else of the viewer. */
public final class SkillProfileMacro extends MacroDoor {
    private final SkillProfiles profiles;
    private final People people;
    private final WikiPages pages;
    private final Templates templates;

    @Inject
    public SkillProfileMacro(CurrentViewer viewers, Templates templates, SalTransactions transactions, SkillProfiles profiles,
        People people, WikiPages pages) {
        super(viewers, templates, transactions);
        this.profiles = profiles;
        this.people = people;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    protected String show(Map<String, String> parameters, Viewer viewer, Rendering rendering) {
        Optional<Person> person = new Whose(people, parameters.getOrDefault("user", ""), rendering.spaceKey()).person(viewer);
        Optional<SeenProfile> seen = profiles.of(viewer, person);
        Wording words = new Wording(templates.texts(viewer), viewer);
        if (seen.isEmpty() && person.filter(it -> viewer.is(it.key())).isPresent()) {
            return templates.render("profile/no-profile", new NoProfileView(words.text("micromentoring.profile.macro.mine"),
                root(rendering) + SkillProfileViews.PAGES + "/profile"), viewer);
        }
        if (seen.isEmpty()) {
            String unknown = person.isEmpty() ? parameters.getOrDefault("user", "") : "";
            return templates.render("confluence/line", new LineView(missing(words, unknown, rendering)), viewer);
        }
        SkillProfileViews views = new SkillProfileViews(words, root(rendering), rendering.live());
        return templates.render("profile/skill-profile-card", views.of(seen.get()), viewer);
    }

    /** Files leave the site, so their links are whole. */
    private String root(Rendering rendering) {
        return rendering.export() ? pages.siteAddress() : pages.contextPath();
    }

    /** Only who may edit the page learns that the name is unknown; everybody else cannot tell it from "has no profile". */
    private String missing(Wording words, String unknown, Rendering rendering) {
        boolean tell = pages.editable(rendering.pageId()) && !unknown.isEmpty();
        return tell ? words.text("micromentoring.profile.macro.unknown", unknown) : words.text("micromentoring.profile.macro.none");
    }
}
