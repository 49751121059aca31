package org.micromentoring.profile.show;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.SeenProfile;

/** Turns a profile as somebody may see it into words and addresses. */
final class SkillProfileViews {
    static final String PAGES = "/plugins/servlet/mentoring";

    private final Wording words;
    private final String root;
    private final boolean buttons;

    /** @param root what stands before the path of the pages: the context path, or the whole address of the site for exports */
    SkillProfileViews(Wording words, String root, boolean buttons) {
        this.words = words;
        this.root = root + PAGES;
        this.buttons = buttons;
    }

    SkillProfileView of(SeenProfile seen) {
        Profile.About about = seen.about();
        return new SkillProfileView(seen.id(), seen.person().name(), root + "/profile/" + seen.id(), about.headline(), place(about),
            words.availability(seen.availability()), seen.availability().now(), topics(seen, seen.skills()), topics(seen, seen.roles()),
            words.joined(seen.offer().formats(), words::format), words.joined(seen.offer().channels(), words::channel),
            words.joined(about.languages(), words::language), hours(seen), seen.own(), seen.own() && !seen.listed(), buttons,
            ask(seen), root + "/profile");
    }

    private List<SkillProfileView.TopicView> topics(SeenProfile seen, List<SeenProfile.Named> topics) {
        return topics.stream().map(it -> new SkillProfileView.TopicView(it.name(), it.level() == 0 ? "" : words.level(it.level()), it.note(),
            ask(seen) + (it.topic().isSkill() ? "&skill=" : "&role=") + it.topic().id())).toList();
    }

    private String ask(SeenProfile seen) {
        return root + "/ask?mentor=" + seen.id();
    }

    private static String place(Profile.About about) {
        return Stream.of(about.jobTitle(), about.department(), about.location()).filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
    }

    private String hours(SeenProfile seen) {
        if (seen.sharedMinutes().isEmpty()) {
            return "";
        }
        int hours = Math.round(seen.sharedMinutes().getAsInt() / 60f);
        return hours == 0 ? words.text("micromentoring.profile.hours.none") : words.text("micromentoring.profile.hours.shared", hours);
    }
}
