package org.micromentoring.request.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.profile.Profile;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Finds what a question is about: by id, by name, by what the mentor offers, by the words of the goal. */
final class TopicFinder {
    private static final int CHOICES = 8;
    /** Words of a name that are looked for in a goal sentence. */
    private static final int WORDS = 4;
    private static final int SENTENCE = 80;

    private final Vocabulary vocabulary;
    private final Locale locale;

    TopicFinder(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    /** The one that was meant, if that is clear. */
    Optional<Topic> find(Asked asked, Optional<Profile> mentor) {
        Optional<Topic> known = asked.topic().flatMap(vocabulary::resolve);
        if (known.isPresent()) {
            return known;
        }
        if (!asked.typed().isEmpty()) {
            return named(asked.typed());
        }
        List<Topic> offered = mentor.map(this::offered).orElse(List.of());
        return offered.size() == 1 ? Optional.of(offered.get(0)) : Optional.empty();
    }

    /** What it could be: what the mentor offers, else what was typed, else what the goal names. */
    List<Topic> choices(Asked asked, Optional<Profile> mentor) {
        if (mentor.isPresent() && asked.typed().isEmpty()) {
            return offered(mentor.get());
        }
        if (asked.typed().isEmpty()) {
            return inSentence(asked.goal()).stream().limit(CHOICES).toList();
        }
        List<Topic> like = new ArrayList<>();
        vocabulary.suggest(asked.typed(), locale, CHOICES).forEach(it -> like.add(Topic.skill(it.id())));
        vocabulary.suggestRoles(asked.typed(), CHOICES - like.size()).forEach(it -> like.add(Topic.role(it.id())));
        if (like.isEmpty()) {
            vocabulary.nearest(asked.typed()).ifPresent(it -> like.add(Topic.skill(it.id())));
        }
        return like;
    }

    private Optional<Topic> named(String typed) {
        Optional<Topic> skill = vocabulary.named(typed).filter(it -> it.active()).map(it -> Topic.skill(it.id()));
        return skill.or(() -> vocabulary.rolesNamed(typed).stream().findFirst().map(it -> Topic.role(it.id())));
    }

    private List<Topic> offered(Profile mentor) {
        Set<Topic> topics = new LinkedHashSet<>();
        mentor.offered().forEach(it -> vocabulary.resolve(Topic.skill(it.skillId())).ifPresent(topics::add));
        mentor.roles().forEach(it -> vocabulary.resolve(Topic.role(it.roleId())).ifPresent(topics::add));
        return List.copyOf(topics);
    }

    /** Names of skills and roles among the words of a sentence, the longest first. */
    private Set<Topic> inSentence(String sentence) {
        List<String> words = List.of(sentence.strip().split("[\\s\\p{Punct}&&[^+#.-]]+"));
        Set<Topic> topics = new LinkedHashSet<>();
        for (int length = WORDS; length > 0; length--) {
            for (int i = 0; i + length <= Math.min(words.size(), SENTENCE); i++) {
                String phrase = String.join(" ", words.subList(i, i + length));
                if (!phrase.isBlank()) {
                    named(phrase).ifPresent(topics::add);
                }
            }
        }
        return topics;
    }
}
