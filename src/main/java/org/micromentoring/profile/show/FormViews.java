package org.micromentoring.profile.show;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.OwnProfile;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.Profiles;
import org.micromentoring.profile.Section;
import org.micromentoring.profile.SeenProfile;
import org.micromentoring.profile.WorkingTime;

/** Fills the form of one's own profile. */
final class FormViews {
    private final Wording words;
    private final Locale locale;

    FormViews(Wording words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    FormView of(OwnProfile own) {
        Profile it = own.profile();
        Profile.About about = it.about();
        WorkingTime time = it.workingTime();
        return new FormView(it.revision(), Profiles.CONSENT, about.headline(), about.jobTitle(), about.department(), about.location(),
            String.join(", ", about.languages()), time.zone().getId(), clock(time.from()), clock(time.to()), it.offer().capacity(),
            it.offer().talksPerWeek(), rows(own.offered()), rows(own.wanted()),
            own.roles().stream().map(role -> new FormView.RoleRow(role.topic().id(), role.name())).toList(),
            choices(Format.values(), Format::code, words::format, it.offer().formats()),
            choices(Channel.values(), Channel::code, words::channel, it.offer().channels()),
            choices(DayOfWeek.values(), day -> String.valueOf(day.getValue()), day -> day.getDisplayName(TextStyle.FULL, locale), time.days()),
            choices(Section.values(), Section::code, words::section, it.onlyMe()), levels(ProfileSkill.USUAL_LEVEL));
    }

    private List<FormView.SkillRow> rows(List<SeenProfile.Named> skills) {
        return skills.stream().map(it -> new FormView.SkillRow(it.topic().id(), it.name(), it.note(), levels(it.level()))).toList();
    }

    private List<FormView.Choice> levels(int chosen) {
        return IntStream.rangeClosed(1, ProfileSkill.LEVELS)
            .mapToObj(level -> new FormView.Choice(String.valueOf(level), words.level(level), level == chosen)).toList();
    }

    private static <E> List<FormView.Choice> choices(E[] all, Function<E, String> code, Function<E, String> label, Set<E> chosen) {
        return Arrays.stream(all).map(it -> new FormView.Choice(code.apply(it), label.apply(it), chosen.contains(it))).toList();
    }

    /** As a time field takes it: the end of the day is 00:00 there. */
    private static String clock(int minutes) {
        return LocalTime.ofSecondOfDay(minutes % WorkingTime.DAY * 60L).toString();
    }
}
