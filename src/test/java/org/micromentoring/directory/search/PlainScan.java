package org.micromentoring.directory.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/** What a question means, said once more in the plainest way: look at each mentor. */
final class PlainScan {
    private final Vocabulary vocabulary;
    private final Seeker seeker;

    PlainScan(Vocabulary vocabulary, Seeker seeker) {
        this.vocabulary = vocabulary;
        this.seeker = seeker;
    }

    /** Ids of those who fit. */
    Set<Long> find(Snapshot snapshot, DirectoryQuery query, Set<String> members) {
        Set<Long> found = new TreeSet<>();
        for (int i = 0; i < snapshot.mentors().size(); i++) {
            Mentor mentor = snapshot.mentors().get(i);
            boolean free = !query.freeNow() || snapshot.availability(i).now();
            boolean group = query.group().isEmpty() || members.contains(mentor.person().userName());
            if (free && group && marked(mentor, query.marks()) && offers(mentor, query) && fields(mentor, query) && text(mentor, query.text())) {
                found.add(mentor.id());
            }
        }
        return found;
    }

    private boolean marked(Mentor mentor, DirectoryQuery.Marks marks) {
        boolean hidden = seeker.hidden().contains(mentor.key());
        return switch (marks) {
            case ALL -> !hidden;
            case FAVOURITES -> !hidden && seeker.favourites().contains(mentor.key());
            case HIDDEN -> hidden;
        };
    }

    private boolean offers(Mentor mentor, DirectoryQuery query) {
        if (query.topics().isEmpty()) {
            return query.leastLevel() == 1 || mentor.offers().stream().anyMatch(it -> it.level() >= query.leastLevel());
        }
        return query.topics().stream().anyMatch(topic -> topic.isSkill()
            ? mentor.offers().stream().anyMatch(it -> it.level() >= query.leastLevel() && vocabulary.descendants(topic.id()).contains(it.skillId()))
            : mentor.roles().contains(topic.id()));
    }

    private boolean fields(Mentor mentor, DirectoryQuery query) {
        return any(query.formats(), mentor.formats()) && any(query.channels(), mentor.channels())
            && any(query.languages(), new HashSet<>(mentor.about().languages()))
            && (query.department().isEmpty() || query.department().equals(Words.normal(mentor.about().department())))
            && (query.location().isEmpty() || query.location().equals(Words.normal(mentor.about().location())))
            && (!query.sharedHours() || mentor.week().sharesAnHourWith(seeker.week()));
    }

    private static <T> boolean any(Set<T> asked, Set<T> has) {
        return asked.isEmpty() || asked.stream().anyMatch(has::contains);
    }

    private boolean text(Mentor mentor, String text) {
        Set<String> words = new HashSet<>(Arrays.asList((mentor.sortName() + " " + mentor.words()).split("[^\\p{L}\\p{Nd}+#]+")));
        mentor.offers().forEach(offer -> vocabulary.ancestors(offer.skillId()).forEach(skill -> skill.normals()
            .forEach(normal -> words.addAll(Arrays.asList(normal.split("[^\\p{L}\\p{Nd}+#]+"))))));
        mentor.roles().forEach(id -> vocabulary.name(Topic.role(id), java.util.Locale.ENGLISH)
            .ifPresent(name -> words.addAll(List.of((Words.normal(name) + " internal").split(" ")))));
        return Arrays.stream(text.split("[^\\p{L}\\p{Nd}+#]+")).filter(it -> !it.isEmpty()).allMatch(asked -> words.stream()
            .anyMatch(word -> word.startsWith(asked) || word.matches(".*[\\u2e80-\\ud7ff].*") && word.contains(asked)));
    }
}
