package org.micromentoring.directory.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/** Who offers which topic: mentors as places in the snapshot, found by id or by the beginnings of the topic's words. */
final class Postings {
    /** @param levels of the mentor at the same place; 4 for roles, which have none */
    private record Posting(int[] mentors, byte[] levels) {
    }

    private final Map<Topic, Posting> offered = new HashMap<>();
    /** A topic to itself and the narrower ones, as far as anybody offers them. */
    private final Map<Topic, Set<Topic>> families = new HashMap<>();
    private final List<Topic> named;
    private final Vocabulary vocabulary;
    private final TextIndex words;

    Postings(List<Mentor> mentors, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<Topic, Ints> numbers = new HashMap<>();
        Map<Topic, Ints> levels = new HashMap<>();
        Map<Long, Topic> resolved = new HashMap<>();
        for (int i = 0; i < mentors.size(); i++) {
            for (Offer offer : mentors.get(i).offers()) {
                Topic topic = resolved.computeIfAbsent(offer.skillId(), id -> vocabulary.skill(id).map(it -> Topic.skill(it.id())).orElse(Topic.skill(id)));
                numbers.computeIfAbsent(topic, it -> new Ints()).add(i);
                levels.computeIfAbsent(topic, it -> new Ints()).add(offer.level());
            }
            for (long role : mentors.get(i).roles()) {
                numbers.computeIfAbsent(Topic.role(role), it -> new Ints()).add(i);
                levels.computeIfAbsent(Topic.role(role), it -> new Ints()).add(4);
            }
        }
        numbers.forEach((topic, list) -> offered.put(topic, new Posting(list.array(), bytes(levels.get(topic).array()))));
        offered.keySet().forEach(topic -> wider(topic, vocabulary).forEach(it -> families.computeIfAbsent(it, key -> new LinkedHashSet<>()).add(topic)));
        named = List.copyOf(families.keySet());
        words = new TextIndex(named.stream().map(topic -> words(topic, vocabulary)).toList());
    }

    /** Receives each mentor who offers a topic or a narrower one. */
    interface Each {
        /** @param exact whether it is the very topic */
        void offers(int mentor, boolean exact);
    }

    /** A mentor who offers several narrower topics comes several times. */
    void each(Topic asked, int leastLevel, Each each) {
        Topic topic = vocabulary.resolve(asked).orElse(asked);
        for (Topic member : families.getOrDefault(topic, Set.of())) {
            Posting posting = offered.get(member);
            for (int i = 0; i < posting.mentors.length; i++) {
                if (posting.levels[i] >= leastLevel) {
                    each.offers(posting.mentors[i], member.equals(topic));
                }
            }
        }
    }

    /** Adds everybody who offers a topic with a word that begins so, or a narrower one. */
    void beginning(String prefix, BitSet into) {
        words.beginning(prefix, number -> each(named.get(number), 0, (mentor, exact) -> into.set(mentor)));
    }

    /** Topics that somebody offers, to the number of mentors. */
    Map<Topic, Integer> counts() {
        Map<Topic, Integer> counts = new HashMap<>();
        offered.forEach((topic, posting) -> counts.put(topic, posting.mentors.length));
        return counts;
    }

    private static List<Topic> wider(Topic topic, Vocabulary vocabulary) {
        List<Topic> line = new ArrayList<>();
        if (topic.isSkill()) {
            vocabulary.ancestors(topic.id()).forEach(it -> line.add(Topic.skill(it.id())));
        }
        if (line.isEmpty()) {
            line.add(topic);
        }
        return line;
    }

    private static String words(Topic topic, Vocabulary vocabulary) {
        if (topic.isSkill()) {
            return vocabulary.skill(topic.id()).map(Skill::normals).map(it -> String.join(" ", it)).orElse("");
        }
        return vocabulary.role(topic.id()).map(Postings::words).orElse("");
    }

    private static String words(Role role) {
        return Words.normal(role.name() + " " + String.join(" ", role.synonyms()));
    }

    private static byte[] bytes(int[] levels) {
        byte[] bytes = new byte[levels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) levels[i];
        }
        return bytes;
    }
}
