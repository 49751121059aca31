package org.micromentoring.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Finds up to three plain reasons for a mentor, from what the seeker asks, wants, and when both work. */
final class Reasons {
    private final Vocabulary vocabulary;
    private final Postings postings;
    private final Seeker seeker;
    private final List<Topic> asked;
    private final List<Topic> wanted;

    Reasons(Snapshot snapshot, Seeker seeker, List<Topic> asked) {
        this.vocabulary = snapshot.vocabulary();
        this.postings = snapshot.postings();
        this.seeker = seeker;
        this.asked = asked.stream().flatMap(it -> vocabulary.resolve(it).stream()).toList();
        this.wanted = seeker.wanted().stream().flatMap(it -> vocabulary.resolve(Topic.skill(it)).stream()).toList();
    }

    /** None for the seeker's own profile. */
    List<Reason> of(Mentor mentor, Availability availability) {
        if (mentor.key().equals(seeker.key())) {
            return List.of();
        }
        Map<Topic, Reason> offers = new LinkedHashMap<>();
        Set<Topic> topics = topics(mentor);
        for (Topic topic : asked) {
            // What was asked for by name needs no explanation; a narrower skill in its place does.
            narrower(topics, topic).ifPresent(it -> offers.putIfAbsent(it, Reason.of(Reason.Kind.ASKED, it, Optional.of(topic))));
        }
        for (Topic topic : wanted) {
            Optional<Topic> exact = Optional.of(topic).filter(topics::contains);
            exact.ifPresent(it -> offers.put(it, Reason.of(Reason.Kind.WANTED, it, Optional.empty())));
            if (exact.isEmpty()) {
                narrower(topics, topic).ifPresent(it -> offers.putIfAbsent(it, Reason.of(Reason.Kind.WANTED, it, Optional.of(topic))));
            }
        }
        List<Reason> reasons = new ArrayList<>(offers.values().stream().limit(2).toList());
        if (mentor.week().sharesAnHourWith(seeker.week())) {
            reasons.add(Reason.of(Reason.Kind.HOURS));
        }
        if (availability.now() && reasons.size() < Reason.MOST) {
            reasons.add(Reason.of(Reason.Kind.FREE));
        }
        return List.copyOf(reasons);
    }

    private Set<Topic> topics(Mentor mentor) {
        Set<Topic> topics = new LinkedHashSet<>();
        mentor.offers().forEach(it -> vocabulary.resolve(Topic.skill(it.skillId())).ifPresent(topics::add));
        mentor.roles().forEach(it -> topics.add(Topic.role(it)));
        return topics;
    }

    private Optional<Topic> narrower(Set<Topic> topics, Topic asked) {
        if (!asked.isSkill() || topics.contains(asked)) {
            return Optional.empty();
        }
        return topics.stream().filter(it -> postings.counts(it, asked)).findFirst();
    }
}
