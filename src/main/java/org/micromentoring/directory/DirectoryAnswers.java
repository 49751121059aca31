package org.micromentoring.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.micromentoring.confluence.Templates;
import org.micromentoring.directory.question.Asked;
import org.micromentoring.directory.search.Field;
import org.micromentoring.directory.search.Found;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.directory.view.Speech;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;

/** What the service says of searches, as JSON. */
public final class DirectoryAnswers {
    private final Templates templates;
    private final Clock clock;

    public DirectoryAnswers(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** One page of results. */
    public record Results(@JsonProperty("total") int total, @JsonProperty("start") int start, @JsonProperty("mentors") List<Card> mentors) {
    }

    /** @param freeFrom ISO instant; empty when free now, or when nobody can say */
    public record Card(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("you") boolean you,
        @JsonProperty("headline") String headline, @JsonProperty("jobTitle") String jobTitle, @JsonProperty("department") String department,
        @JsonProperty("location") String location, @JsonProperty("languages") List<String> languages, @JsonProperty("formats") List<String> formats,
        @JsonProperty("channels") List<String> channels, @JsonProperty("skills") List<Skill> skills, @JsonProperty("roles") List<Role> roles,
        @JsonProperty("freeNow") boolean freeNow, @JsonProperty("freeFrom") String freeFrom, @JsonProperty("reasons") List<String> reasons,
        @JsonProperty("favourite") boolean favourite) {
    }

    public record Skill(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("level") int level) {
    }

    public record Role(@JsonProperty("id") long id, @JsonProperty("name") String name) {
    }

    /** Values that somebody offers. */
    public record Facets(@JsonProperty("skills") List<Value> skills, @JsonProperty("roles") List<Value> roles, @JsonProperty("formats") List<Value> formats,
        @JsonProperty("channels") List<Value> channels, @JsonProperty("languages") List<Value> languages,
        @JsonProperty("departments") List<Value> departments, @JsonProperty("locations") List<Value> locations) {
    }

    /** @param value for the parameter of a search @param mentors how many have it */
    public record Value(@JsonProperty("value") String value, @JsonProperty("name") String name, @JsonProperty("mentors") int mentors) {
    }

    /** @throws Problem invalid, for a value that means nothing */
    Results found(Viewer viewer, Directory.Answer answer) {
        for (Asked.Unknown it : answer.asked().unknown()) {
            throw Problem.invalid(it.parameter(), "micromentoring.directory.unknown.value", it.value(), it.parameter(), it.nearest().orElse("-"));
        }
        Speech speech = new Speech(viewer, templates.texts(viewer), answer.snapshot().vocabulary(), clock);
        return new Results(answer.found().total(), answer.asked().query().start(),
            answer.found().hits().stream().map(it -> card(it, viewer, answer, speech)).toList());
    }

    private static Card card(Found.Hit hit, Viewer viewer, Directory.Answer answer, Speech speech) {
        Mentor mentor = hit.mentor();
        return new Card(mentor.id(), mentor.person().name(), viewer.is(mentor.key()), mentor.about().headline(), mentor.about().jobTitle(),
            mentor.about().department(), mentor.about().location(), mentor.about().languages(),
            mentor.formats().stream().map(Format::code).toList(), mentor.channels().stream().map(Channel::code).toList(),
            mentor.offers().stream().map(it -> new Skill(it.skillId(), speech.topic(Topic.skill(it.skillId())), it.level())).toList(),
            mentor.roles().stream().map(it -> new Role(it, speech.topic(Topic.role(it)))).toList(), hit.availability().now(),
            hit.availability().from().map(Object::toString).orElse(""), hit.reasons().stream().map(speech::reason).toList(),
            answer.marked().favourites().contains(mentor.key()));
    }

    Facets facets(Viewer viewer, Snapshot snapshot) {
        Speech speech = new Speech(viewer, templates.texts(viewer), snapshot.vocabulary(), clock);
        return new Facets(topics(snapshot, speech, Topic.Kind.SKILL), topics(snapshot, speech, Topic.Kind.ROLE), values(snapshot, Field.FORMAT, it -> it),
            values(snapshot, Field.CHANNEL, it -> it), values(snapshot, Field.LANGUAGE, speech::language),
            values(snapshot, Field.DEPARTMENT, snapshot::spelling), values(snapshot, Field.LOCATION, snapshot::spelling));
    }

    private static List<Value> topics(Snapshot snapshot, Speech speech, Topic.Kind kind) {
        return snapshot.topics().entrySet().stream().filter(it -> it.getKey().kind() == kind)
            .sorted(Map.Entry.<Topic, Integer>comparingByValue().reversed().thenComparing(it -> it.getKey().id()))
            .map(it -> new Value(String.valueOf(it.getKey().id()), speech.topic(it.getKey()), it.getValue())).toList();
    }

    private static List<Value> values(Snapshot snapshot, Field field, Function<String, String> name) {
        return snapshot.values(field).entrySet().stream().map(it -> new Value(it.getKey(), name.apply(it.getKey()), it.getValue())).toList();
    }
}
