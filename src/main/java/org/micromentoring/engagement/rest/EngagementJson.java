package org.micromentoring.engagement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Vocabulary;

/**
 * One engagement, as one of its two people sees it.
 *
 * @param as      "mentor" or "mentee": the caller's side
 * @param endedBy "mentor", "mentee", "left", "program"; empty while it is open
 * @param confirmBy until when both are asked whether to go on; empty while nobody is asked
 * @param confirmed whether the caller said to go on
 */
public record EngagementJson(@JsonProperty("id") long id, @JsonProperty("need") long need, @JsonProperty("topic") TopicJson topic,
    @JsonProperty("goal") String goal, @JsonProperty("format") String format, @JsonProperty("channel") String channel,
    @JsonProperty("as") String as, @JsonProperty("mentor") PersonJson mentor, @JsonProperty("mentee") PersonJson mentee,
    @JsonProperty("state") String state, @JsonProperty("started") String started, @JsonProperty("plannedEnd") String plannedEnd,
    @JsonProperty("ended") String ended, @JsonProperty("endedBy") String endedBy, @JsonProperty("reason") String reason,
    @JsonProperty("confirmBy") String confirmBy, @JsonProperty("confirmed") boolean confirmed) {

    public static EngagementJson of(Engagement it, Viewer viewer, Map<String, Person> known, Vocabulary vocabulary) {
        return new EngagementJson(it.id(), it.needId(), TopicJson.of(it.subject().topic(), vocabulary, viewer.locale()),
            it.subject().goal(), it.subject().format().code(), it.subject().channel().code(),
            viewer.is(it.mentorKey()) ? "mentor" : "mentee", PersonJson.of(it.mentorKey(), known), PersonJson.of(it.menteeKey(), known),
            it.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), it.started().toString(), it.plannedEnd().toString(),
            it.ended().map(Instant::toString).orElse(""), it.cause(), it.words(),
            it.question().due().map(Instant::toString).orElse(""), it.question().asked() && !it.question().waitsFor(viewer.is(it.mentorKey())));
    }
}
