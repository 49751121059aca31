package org.micromentoring.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/** Who offers which topic: mentors as places in the snapshot, found by id or by the beginnings of the topic's words. */
final class Postings {
    /** @param levels of the mentor at the same place; 4 for roles, which have none */
    private record Posting(Topic topic, int[] mentors, byte[] levels) {
        private int left(BitSet absent) {
            return absent.isEmpty() ? mentors.length : (int) Arrays.stream(mentors).filter(it -> !absent.get(it)).count();
        }
    }

    private final Vocabulary vocabulary;
    private final List<Posting> offered = new ArrayList<>();
    private final Map<Topic, Integer> numbers = new HashMap<>();
    /** A topic to the numbers, ascending, of itself and the narrower ones, as far as anybody offers them. */
    private final Map<Topic, int[]> families = new HashMap<>();
    /** The families in the order of the words. */
    private final List<int[]> named = new ArrayList<>();
    private final TextIndex words;

    Postings(List<Mentor> mentors, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<Topic, Ints> who = new LinkedHashMap<>();
        Map<Topic, Ints> levels = new HashMap<>();
        Map<Long, Topic> resolved = new HashMap<>();
        for (int i = 0; i < mentors.size(); i++) {
            for (Offer offer : mentors.get(i).offers()) {
                Topic topic = resolved.computeIfAbsent(offer.skillId(), id -> vocabulary.resolve(Topic.skill(id)).orElse(Topic.skill(id)));
                who.computeIfAbsent(topic, it -> new Ints()).add(i);
                levels.computeIfAbsent(topic, it -> new Ints()).add(offer.level());
            }
            for (long role : mentors.get(i).roles()) {
                who.computeIfAbsent(Topic.role(role), it -> new Ints()).add(i);
                levels.computeIfAbsent(Topic.role(role), it -> new Ints()).add(4);
            }
        }
        Map<Topic, Ints> members = new LinkedHashMap<>();
        who.forEach((topic, list) -> {
            numbers.put(topic, offered.size());
            wider(topic, vocabulary).forEach(it -> members.computeIfAbsent(it, key -> new Ints()).addOnce(offered.size()));
            offered.add(new Posting(topic, list.array(), bytes(levels.get(topic).array())));
        });
        members.forEach((topic, list) -> families.put(topic, list.array()));
        members.keySet().forEach(topic -> named.add(families.get(topic)));
        words = new TextIndex(members.keySet().stream().map(topic -> words(topic, vocabulary)).toList());
    }

    /** Receives each mentor who offers a topic or a narrower one. */
    interface Each {
        /** @param exact whether it is the very topic */
        void offers(int mentor, boolean exact);
    }

    /** A mentor who offers several narrower topics comes several times. */
    void each(Topic asked, int leastLevel, Each each) {
        Topic topic = vocabulary.resolve(asked).orElse(asked);
        for (int member : families.getOrDefault(topic, new int[0])) {
            Posting posting = offered.get(member);
            boolean exact = posting.topic.equals(topic);
            for (int i = 0; i < posting.mentors.length; i++) {
                if (posting.levels[i] >= leastLevel) {
                    each.offers(posting.mentors[i], exact);
                }
            }
        }
    }

    /** Adds everybody who offers a topic with a word that begins so, or a narrower one. */
    void beginning(String prefix, BitSet into) {
        // Families overlap, so the members are collected first.
        BitSet members = new BitSet(offered.size());
        words.beginning(prefix, number -> {
            for (int member : named.get(number)) {
                members.set(member);
            }
        });
        members.stream().forEach(member -> {
            for (int mentor : offered.get(member).mentors) {
                into.set(mentor);
            }
        });
    }

    /** Whether somebody offers the first topic, and it is the second one or a narrower one; both after merges. */
    boolean counts(Topic offer, Topic asked) {
        Integer number = numbers.get(offer);
        return number != null && Arrays.binarySearch(families.getOrDefault(asked, new int[0]), number) >= 0;
    }

    boolean offered(Topic topic, BitSet absent) {
        int[] family = families.getOrDefault(vocabulary.resolve(topic).orElse(topic), new int[0]);
        return Arrays.stream(family).anyMatch(member -> offered.get(member).left(absent) > 0);
    }

    /** Topics that somebody offers who is not absent, to the number of mentors. */
    Map<Topic, Integer> counts(BitSet absent) {
        Map<Topic, Integer> counts = new HashMap<>();
        offered.stream().filter(it -> it.left(absent) > 0).forEach(it -> counts.put(it.topic, it.left(absent)));
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
