package org.micromentoring.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.micromentoring.directory.Directory;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.program.Members;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request;
import org.micromentoring.skill.Topic;

/** Who could be asked: for a new question, and after every dead end. */
public final class Others {
    /** What a dead end offers. */
    private static final int AFTER = 3;

    /**
     * Somebody who could be asked.
     *
     * @param id    the profile's
     * @param due   until when an answer would be due, if asked now
     * @param named whether the mentor who said not this time named this colleague
     */
    public record Other(long id, Person person, String headline, Instant due, boolean named) {
    }

    private final Needs needs;
    private final Directory directory;
    private final ProfileStore profiles;
    private final Shown shown;
    private final Members members;
    private final Mentors mentors;
    private final Programs programs;
    private final Pairs pairs;
    private final Transactions transactions;

    public Others(Needs needs, Directory directory, ProfileStore profiles, Shown shown, Members members, Mentors mentors, Programs programs,
        Pairs pairs, Transactions transactions) {
        this.needs = needs;
        this.directory = directory;
        this.profiles = profiles;
        this.shown = shown;
        this.members = members;
        this.mentors = mentors;
        this.programs = programs;
        this.pairs = pairs;
        this.transactions = transactions;
    }

    /** Up to three for one of the viewer's needs: a colleague who was named first, nobody who was asked already. */
    public List<Other> of(Viewer viewer, long needId) {
        Needs.Asked asked = needs.visible(viewer, needId);
        Need need = asked.need();
        Set<String> without = asked.requests().stream().map(Request::mentorKey).collect(Collectors.toCollection(TreeSet::new));
        List<String> named = asked.requests().stream().map(it -> it.ending().colleagueKey())
            .filter(it -> !it.isEmpty() && !without.contains(it) && mayMeet(viewer, it)).distinct().toList();
        Map<String, Boolean> keys = new LinkedHashMap<>();
        named.forEach(key -> keys.put(key, true));
        directory.alternatives(viewer, need.ask().topic(), without, AFTER).forEach(hit -> keys.putIfAbsent(hit.mentor().key(), false));
        return shown(viewer, keys, need.ask().wantedBy()).stream().limit(AFTER).toList();
    }

    /** For a question that is not sent yet: the mentor the viewer came with, then the best matches; few of them, so that they fit a form. */
    public List<Other> forTopic(Viewer viewer, Topic topic, Optional<Profile> first, int limit) {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        first.ifPresent(it -> keys.put(it.personKey(), true));
        directory.alternatives(viewer, topic, Set.of(), limit).forEach(hit -> keys.putIfAbsent(hit.mentor().key(), false));
        return shown(viewer, keys, Optional.empty()).stream().limit(limit).toList();
    }

    /** A mentor who may be asked now; never the viewer. */
    public Optional<Profile> askable(Viewer viewer, long id) {
        return transactions.run(() -> shown.byId(viewer.key(), id)).filter(it -> it.active() && !viewer.is(it.personKey()));
    }

    /** The same by person; looks for nobody's as well, so that time does not tell. */
    public Optional<Profile> askable(Viewer viewer, Optional<Person> person) {
        String key = person.map(Person::key).orElse(PersonalData.TOMBSTONE);
        return transactions.run(() -> shown.of(viewer.key(), key)).filter(it -> it.active() && !viewer.is(it.personKey()));
    }

    private boolean mayMeet(Viewer viewer, String personKey) {
        return !viewer.is(personKey) && pairs.allowed(viewer.key(), personKey);
    }

    /** As they are now: who has left or paused since the last look is left out. */
    private List<Other> shown(Viewer viewer, Map<String, Boolean> keys, Optional<Instant> wantedBy) {
        if (keys.isEmpty()) {
            return List.of();
        }
        int days = programs.current().limits().answerDays();
        Map<String, Profile> found = transactions.run(() -> profiles.ofAll(keys.keySet()));
        Map<String, Person> known = members.among(keys.keySet(), viewer.key());
        List<Other> others = new ArrayList<>();
        keys.forEach((key, named) -> {
            Profile mentor = found.get(key);
            if (mentor != null && mentor.active() && known.containsKey(key)) {
                others.add(new Other(mentor.id(), known.get(key), mentor.about().headline(), mentors.mentorDue(mentor, days, wantedBy), named));
            }
        });
        return others;
    }
}
