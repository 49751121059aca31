package org.micromentoring.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Vocabulary;

/** What a profile may say; every refusal names its field as REST and the form do. */
final class ProfileRules {
    static final int HEADLINE = 200;
    static final int WORDS = 100;
    static final int NOTE = 200;
    private static final int SKILLS = 50;
    private static final int ROLES = 20;
    private static final int LANGUAGES = 20;
    private static final int LANGUAGE = 18;
    private static final int ZONE = 60;

    private final Vocabulary vocabulary;

    ProfileRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The profile as it is stored: languages in their proper spelling, skills after merges, each once.
     *
     * @param before what is stored now: a skill that was retired since may stay, but nobody may add it
     */
    Profile checked(Profile before, Profile edited) {
        Typed.text("zone", edited.workingTime().zone().getId(), ZONE);
        Typed.number("capacity", edited.offer().capacity(), 0, Profile.Offer.MOST);
        Typed.number("talksPerWeek", edited.offer().talksPerWeek(), 0, Profile.Offer.MOST);
        List<ProfileSkill> skills = new ArrayList<>(links("offered", before.offered(), edited.offered()));
        skills.addAll(links("wanted", before.wanted(), edited.wanted()));
        Profile checked = edited.edited(about(edited.about()), edited.workingTime(), edited.offer(), edited.onlyMe(), skills,
            roles(edited.roles()));
        if (checked.listed()) {
            mustBePublishable(checked);
        }
        return checked;
    }

    /** @throws Problem invalid, when nobody could ask for anything */
    static void mustBePublishable(Profile profile) {
        if (!profile.offersSomething()) {
            throw Problem.invalid("offered", "micromentoring.profile.fault.nothing-offered");
        }
        if (profile.offer().formats().isEmpty()) {
            throw Problem.invalid("formats", "micromentoring.profile.fault.no-format");
        }
        if (profile.offer().channels().isEmpty()) {
            throw Problem.invalid("channels", "micromentoring.profile.fault.no-channel");
        }
    }

    private static Profile.About about(Profile.About about) {
        Typed.atMost("languages", about.languages(), LANGUAGES);
        return new Profile.About(Typed.text("headline", about.headline(), HEADLINE), Typed.text("department", about.department(), WORDS),
            Typed.text("location", about.location(), WORDS), Typed.text("jobTitle", about.jobTitle(), WORDS),
            about.languages().stream().map(ProfileRules::language).distinct().toList());
    }

    /** The proper spelling of a BCP 47 code: "PT-br" is "pt-BR". */
    private static String language(String code) {
        try {
            String tag = new Locale.Builder().setLanguageTag(code).build().toLanguageTag();
            if (tag.length() <= LANGUAGE && !tag.startsWith("und") && !tag.startsWith("x-")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Said below, with the name of the field.
        }
        throw Problem.invalid("languages", "micromentoring.profile.fault.language");
    }

    private List<ProfileSkill> links(String field, List<ProfileSkill> before, List<ProfileSkill> edited) {
        Typed.atMost(field, edited, SKILLS);
        Set<Long> had = new HashSet<>();
        before.forEach(it -> vocabulary.skill(it.skillId()).ifPresent(skill -> had.add(skill.id())));
        Set<Long> seen = new HashSet<>();
        List<ProfileSkill> links = new ArrayList<>();
        for (ProfileSkill link : edited) {
            Skill skill = vocabulary.skill(link.skillId()).filter(it -> it.active() || had.contains(it.id()))
                .orElseThrow(() -> Problem.invalid(field, "micromentoring.profile.fault.skill"));
            Typed.number(field, link.level(), 1, ProfileSkill.LEVELS);
            Typed.text(field, link.note(), NOTE);
            if (seen.add(skill.id())) {
                links.add(new ProfileSkill(skill.id(), link.kind(), link.level(), link.note()));
            }
        }
        return links;
    }

    private List<ProfileRole> roles(List<ProfileRole> edited) {
        Typed.atMost("roles", edited, ROLES);
        for (ProfileRole role : edited) {
            if (vocabulary.role(role.roleId()).isEmpty()) {
                throw Problem.invalid("roles", "micromentoring.profile.fault.role");
            }
        }
        return List.copyOf(new LinkedHashSet<>(edited));
    }
}
