package org.micromentoring.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Offer;
import org.micromentoring.directory.search.Week;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileRole;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.Section;
import org.micromentoring.program.Program;
import org.micromentoring.program.Programs;
import org.micromentoring.skill.Words;

/** Reads mentors from the tables and the wiki, with a number of look-ups that does not depend on how many there are but by the 500. */
public final class MentorReader {
    /** People asked for at once. */
    private static final int CHUNK = 500;

    /** What was read; people who are gone or do not take part are absent. */
    record Mentors(List<Mentor> list, Map<String, Availability> availability) {
    }

    private final DirectoryStore store;
    private final People people;
    private final Programs programs;
    private final Function<Collection<String>, Map<String, Instant>> freeFrom;
    private final Transactions transactions;
    private final Clock clock;
    /** Listed mentors whose account may not be used, when last looked. */
    private volatile Set<String> away = Set.of();

    /** @param freeFrom for mentors whose places are all taken: when the first is expected to be free; absent when nobody can say */
    public MentorReader(DirectoryStore store, People people, Programs programs,
        Function<Collection<String>, Map<String, Instant>> freeFrom, Transactions transactions, Clock clock) {
        this.store = store;
        this.people = people;
        this.programs = programs;
        this.freeFrom = freeFrom;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks the wiki about the account of each listed mentor, so for jobs only; those whose account may not be used are
     * absent from now on.
     *
     * @param shown who is shown at present
     * @return who has to be shown now and is not, or the other way round
     */
    Set<String> recheck(Set<String> shown) {
        List<Profile> listed = transactions.run(store::listed);
        Map<String, Person> known = people(listed);
        Predicate<Person> admitted = admitted();
        Set<String> there = new HashSet<>();
        Set<String> off = new HashSet<>();
        known.values().stream().filter(admitted).forEach(it -> (people.mayUseWiki(it) ? there : off).add(it.key()));
        away = Set.copyOf(off);
        return Stream.concat(there.stream().filter(it -> !shown.contains(it)), shown.stream().filter(it -> !there.contains(it)))
            .collect(Collectors.toSet());
    }

    Mentors all() {
        return transactions.run(() -> mentors(store.listed()));
    }

    Mentors of(Collection<String> keys) {
        return transactions.run(() -> mentors(store.listed(keys)));
    }

    private Mentors mentors(List<Profile> profiles) {
        Map<String, Person> known = people(profiles);
        Predicate<Person> admitted = admitted();
        Map<Object, Object> same = new HashMap<>();
        List<Mentor> mentors = new ArrayList<>();
        List<Profile> shown = new ArrayList<>();
        for (Profile profile : profiles) {
            Person person = known.get(profile.personKey());
            if (person != null && !away.contains(person.key()) && admitted.test(person)) {
                mentors.add(mentor(profile, person, same));
                shown.add(profile);
            }
        }
        return new Mentors(mentors, availability(shown));
    }

    private Map<String, Person> people(List<Profile> profiles) {
        Map<String, Person> known = new HashMap<>();
        List<String> keys = profiles.stream().map(Profile::personKey).toList();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            known.putAll(people.all(keys.subList(from, Math.min(keys.size(), from + CHUNK))));
        }
        return known;
    }

    private Predicate<Person> admitted() {
        Program program = programs.current();
        if (program.everybody()) {
            return person -> true;
        }
        Set<String> names = new HashSet<>();
        program.eligibleGroups().forEach(group -> names.addAll(people.membersOf(group)));
        return person -> names.contains(person.userName());
    }

    private Map<String, Availability> availability(List<Profile> profiles) {
        Map<String, Integer> taken = store.placesTaken(profiles.stream().map(Profile::personKey).toList());
        Map<String, Availability> availability = new HashMap<>();
        List<String> full = new ArrayList<>();
        for (Profile profile : profiles) {
            int free = profile.offer().capacity() - taken.getOrDefault(profile.personKey(), 0);
            if (!profile.active()) {
                availability.put(profile.personKey(), new Availability(Availability.Kind.AWAY, 0, profile.pausedUntil()));
            } else if (free > 0) {
                availability.put(profile.personKey(), new Availability(Availability.Kind.FREE, free, Optional.empty()));
            } else {
                full.add(profile.personKey());
            }
        }
        Map<String, Instant> ends = full.isEmpty() ? Map.of() : freeFrom.apply(full);
        full.forEach(key -> availability.put(key, new Availability(Availability.Kind.FULL, 0, Optional.ofNullable(ends.get(key)))));
        return availability;
    }

    /** @param same keeps one copy of what many mentors have alike */
    private Mentor mentor(Profile profile, Person person, Map<Object, Object> same) {
        Profile.About about = profile.aboutForOthers();
        Profile.About shared = new Profile.About(about.headline(), one(same, about.department()), one(same, about.location()),
            one(same, about.jobTitle()), one(same, about.languages()));
        Week week = profile.shows(Section.HOURS) ? one(same, Week.of(profile.workingTime(), clock.instant())) : Week.NONE;
        return new Mentor(profile.id(), person, shared, one(same, profile.offer().formats()), one(same, profile.offer().channels()), week,
            profile.offered().stream().map(it -> one(same, new Offer(it.skillId(), it.level()))).toList(),
            profile.roles().stream().map(ProfileRole::roleId).toList(), profile.wanted().stream().map(ProfileSkill::skillId).toList(),
            Words.normal(person.name()), Words.normal(about.headline() + " " + about.jobTitle()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T one(Map<Object, Object> same, T value) {
        return (T) same.computeIfAbsent(value, it -> it);
    }
}
