package org.micromentoring.profile;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Use case: look at somebody's skill profile. */
public final class SkillProfiles {
    private final Profiles profiles;
    private final Places places;
    private final People people;
    private final Skills skills;
    private final Transactions transactions;
    private final Clock clock;

    public SkillProfiles(Profiles profiles, Places places, People people, Skills skills, Transactions transactions,
        Clock clock) {
        this.profiles = profiles;
        this.places = places;
        this.people = people;
        this.skills = skills;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem not found, when there is none or it is not for this viewer */
    public SeenProfile of(Viewer viewer, long id) {
        Profile profile = profiles.seen(viewer, id);
        Person owner = people.find(profile.personKey()).orElseThrow(Problem::notFound);
        return seen(viewer, profile, owner);
    }

    /** Of a person; empty when there is none or it is not for this viewer. Looks for nobody's as well, so that time does not tell. */
    public Optional<SeenProfile> of(Viewer viewer, Optional<Person> owner) {
        Optional<Profile> found = profiles.seenOf(viewer, owner.map(Person::key).orElse(PersonalData.TOMBSTONE));
        return owner.flatMap(it -> found.map(profile -> seen(viewer, profile, it)));
    }

    private SeenProfile seen(Viewer viewer, Profile profile, Person owner) {
        Vocabulary vocabulary = skills.vocabulary();
        boolean own = viewer.is(profile.personKey());
        Availability availability = transactions.run(() -> places.of(profile));
        return new SeenProfile(profile.id(), owner, profile.aboutForOthers(), offered(profile, vocabulary, viewer.locale()),
            roles(profile, vocabulary), profile.offer(), availability,
            own || !profile.shows(Section.HOURS) ? OptionalInt.empty() : shared(viewer, profile), own, profile.listed());
    }

    /** The viewer's hours come from their own profile, or are the usual ones in their zone. */
    private OptionalInt shared(Viewer viewer, Profile profile) {
        WorkingTime mine = profiles.mine(viewer).workingTime();
        return OptionalInt.of(mine.weeklyOverlapMinutes(profile.workingTime(), clock.instant().atZone(mine.zone()).toLocalDate()));
    }

    /** Skills of a profile with their names, best known first; after merges each once, and those that no longer exist not at all. */
    static List<SeenProfile.Named> named(List<ProfileSkill> links, Vocabulary vocabulary, Locale locale) {
        Set<Topic> seen = new HashSet<>();
        return links.stream()
            .flatMap(link -> vocabulary.skill(link.skillId()).stream()
                .map(it -> new SeenProfile.Named(Topic.skill(it.id()), it.name(locale), link.level(), link.note())))
            .sorted(Comparator.comparing(SeenProfile.Named::level).reversed().thenComparing(SeenProfile.Named::name))
            .filter(it -> seen.add(it.topic())).toList();
    }

    static List<SeenProfile.Named> roles(Profile profile, Vocabulary vocabulary) {
        return profile.roles().stream()
            .flatMap(link -> vocabulary.role(link.roleId()).stream())
            .map(it -> new SeenProfile.Named(Topic.role(it.id()), it.name(), 0, ""))
            .sorted(Comparator.comparing(SeenProfile.Named::name)).toList();
    }

    private static List<SeenProfile.Named> offered(Profile profile, Vocabulary vocabulary, Locale locale) {
        return named(profile.offered(), vocabulary, locale);
    }
}
