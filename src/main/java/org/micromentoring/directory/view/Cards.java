package org.micromentoring.directory.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micromentoring.directory.MarkStore.Marked;
import org.micromentoring.directory.question.Address;
import org.micromentoring.directory.search.Found;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Reason;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Availability;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Makes cards of hits. */
final class Cards {
    private static final int SKILLS = 4;

    private final Speech speech;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Marked marked;
    private final Set<Topic> asked;
    private final Places places;

    Cards(Speech speech, Viewer viewer, Vocabulary vocabulary, Marked marked, List<Topic> topics, Places places) {
        this.speech = speech;
        this.viewer = viewer;
        this.vocabulary = vocabulary;
        this.marked = marked;
        this.places = places;
        asked = topics.stream().filter(it -> !it.isSkill()).collect(Collectors.toCollection(HashSet::new));
        topics.stream().filter(Topic::isSkill).forEach(it -> vocabulary.descendants(it.id()).forEach(id -> asked.add(Topic.skill(id))));
    }

    CardView card(Found.Hit hit) {
        Mentor mentor = hit.mentor();
        boolean you = viewer.is(mentor.key());
        List<CardView.SkillView> skills = skills(mentor);
        int more = skills.size() - SKILLS;
        String place = Stream.of(mentor.about().jobTitle(), mentor.about().department(), mentor.about().location())
            .filter(it -> !it.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        return new CardView(mentor.id(), mentor.person().name(), places.profile(mentor.id()), initials(mentor.person().name()), you,
            mentor.about().headline(), place, skills.stream().limit(SKILLS).toList(), more > 0 ? speech.text("card.more", more) : "",
            speech.availability(hit.availability()), style(hit), speech.formats(mentor.formats()), speech.languages(mentor.about().languages()),
            hit.reasons().stream().filter(it -> it.kind() != Reason.Kind.FREE).map(speech::reason).toList(), you || hit.availability().kind() == Availability.Kind.AWAY ? "" : ask(hit),
            marked.favourites().contains(mentor.key()), marked.hidden().contains(mentor.key()));
    }

    /** What was asked for first, then what the mentor can do most in, then by name. */
    List<CardView.SkillView> skills(Mentor mentor) {
        record Named(Topic topic, String name, int level) {
        }
        List<Named> all = new ArrayList<>();
        mentor.offers().forEach(it -> all.add(new Named(Topic.skill(it.skillId()), speech.topic(Topic.skill(it.skillId())), it.level())));
        mentor.roles().forEach(it -> all.add(new Named(Topic.role(it), speech.topic(Topic.role(it)), 0)));
        return all.stream().filter(it -> !it.name().isEmpty())
            .sorted(Comparator.comparing((Named it) -> !asked.contains(it.topic())).thenComparing(it -> -it.level()).thenComparing(Named::name))
            .map(it -> new CardView.SkillView(it.name(), it.level() == 0 ? "" : speech.level(it.level()), asked.contains(it.topic()))).toList();
    }

    private String ask(Found.Hit hit) {
        Optional<Topic> topic = topics(hit.mentor()).filter(asked::contains).findFirst()
            .or(() -> hit.reasons().stream().map(Reason::topic).flatMap(Optional::stream).findFirst());
        Address address = places.ask().with("mentor", String.valueOf(hit.mentor().id()));
        return topic.map(it -> address.with(it.isSkill() ? "skill" : "role", String.valueOf(it.id()))).orElse(address).toString();
    }

    private Stream<Topic> topics(Mentor mentor) {
        return Stream.concat(mentor.offers().stream().flatMap(it -> vocabulary.resolve(Topic.skill(it.skillId())).stream()),
            mentor.roles().stream().map(Topic::role));
    }

    private static String style(Found.Hit hit) {
        return switch (hit.availability().kind()) {
            case FREE -> "aui-lozenge aui-lozenge-success";
            case FULL -> "aui-lozenge aui-lozenge-moved";
            case AWAY -> "aui-lozenge";
        };
    }

    /** First letters of the first and the last word. */
    static String initials(String name) {
        String[] words = name.strip().split("[\\s\\p{Z}]+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new StringBuilder().appendCodePoint(Character.toUpperCase(word.codePointAt(0))).toString();
    }
}
