package org.micromentoring.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Offer;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Topic;

/** The same question answered by looking at each mentor in turn. */
final class PlainScan {
    private record Scored(Mentor mentor, int fit, long days, int turn) {
    }

    private final Crowd crowd;
    private final List<Set<String>> words = new ArrayList<>();

    PlainScan(Crowd crowd) {
        this.crowd = crowd;
        Map<Long, List<String>> ofSkill = new java.util.HashMap<>();
        for (Mentor mentor : crowd.mentors) {
            Set<String> all = new HashSet<>(Arrays.asList((mentor.sortName() + " " + mentor.words()).split(" ")));
            mentor.offers().forEach(it -> all.addAll(ofSkill.computeIfAbsent(it.skillId(), id -> crowd.vocabulary.ancestors(id).stream()
                .flatMap(skill -> skill.normals().stream()).flatMap(normal -> Arrays.stream(normal.split(" "))).toList())));
            words.add(all);
        }
    }

    /** @return how many fit, and the ids of the first page */
    long[] find(Question question) {
        DirectoryQuery query = question.query();
        Set<Long> asked = family(query.topics());
        Turn turn = new Turn(question.seeker().key(), question.seeker().day());
        List<Set<Long>> wanted = question.seeker().wanted().stream().map(crowd.vocabulary::descendants).toList();
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < crowd.mentors.size(); i++) {
            Mentor mentor = crowd.mentors.get(i);
            Availability free = crowd.availability.get(mentor.key());
            if (free.now() && !Collections.disjoint(mentor.formats(), query.formats()) && offers(mentor, asked, query.leastLevel()) && text(i, query.text())) {
                int fit = (int) mentor.offers().stream().filter(it -> asked.contains(it.skillId())).count() * 63
                    + (int) wanted.stream().filter(it -> mentor.offers().stream().anyMatch(offer -> it.contains(offer.skillId()))).count() * 3;
                long days = free.from().map(it -> Duration.between(Crowd.NOW, it).toDays()).orElse(0L);
                found.add(new Scored(mentor, fit, days, turn.of(mentor.id())));
            }
        }
        found.sort(Comparator.comparingInt((Scored it) -> -it.fit).thenComparingLong(it -> it.days).thenComparingInt(it -> it.turn));
        return java.util.stream.LongStream.concat(java.util.stream.LongStream.of(found.size()),
            found.stream().limit(Question.PAGE).mapToLong(it -> it.mentor.id())).toArray();
    }

    private Set<Long> family(List<Topic> topics) {
        Set<Long> family = new HashSet<>();
        topics.forEach(it -> family.addAll(crowd.vocabulary.descendants(it.id())));
        return family;
    }

    private static boolean offers(Mentor mentor, Set<Long> asked, int leastLevel) {
        if (asked.isEmpty()) {
            return true;
        }
        for (Offer offer : mentor.offers()) {
            if (offer.level() >= leastLevel && asked.contains(offer.skillId())) {
                return true;
            }
        }
        return false;
    }

    private boolean text(int mentor, String prefix) {
        if (prefix.isEmpty()) {
            return true;
        }
        for (String word : words.get(mentor)) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
