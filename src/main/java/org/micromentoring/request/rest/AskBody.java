package org.micromentoring.request.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.micromentoring.engagement.PlannedEnd;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.request.need.Ask;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/**
 * A question as it is sent: only topic, goal and mentors are needed.
 *
 * @param topic    {@code skill:<id>} or {@code role:<id>}
 * @param page     id of the wiki page that it is about
 * @param wantedBy last day on which help is of use, in the caller's zone: "2026-11-26"
 * @param mentors  profile ids
 */
record AskBody(@JsonProperty("topic") String topic, @JsonProperty("goal") String goal, @JsonProperty("page") Long page,
    @JsonProperty("format") String format, @JsonProperty("channel") String channel, @JsonProperty("days") Integer days,
    @JsonProperty("wantedBy") String wantedBy, @JsonProperty("mentors") List<Long> mentors) {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    Ask ask(Vocabulary vocabulary, ZoneId zone) {
        return new Ask(about(vocabulary), or(goal, ""), or(page, 0L), read("format", Format.parse(or(format, Format.ONE_OFF.code()))),
            read("channel", Channel.parse(or(channel, Channel.CALL.code()))), or(days, PlannedEnd.USUAL_DAYS), until(or(wantedBy, ""), zone));
    }

    List<Long> chosen() {
        return mentorIds(mentors);
    }

    static List<Long> mentorIds(List<Long> sent) {
        List<Long> ids = or(sent, List.<Long>of());
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("mentors", "micromentoring.request.mentor-unknown");
        }
        return ids;
    }

    private Topic about(Vocabulary vocabulary) {
        return Topic.parse(or(topic, "")).flatMap(vocabulary::resolve)
            .orElseThrow(() -> Problem.invalid("topic", "micromentoring.request.topic-unknown"));
    }

    /** The day counts to the evening: at midnight it would be another day for mentors further east. */
    private static Optional<Instant> until(String day, ZoneId zone) {
        return Typed.day("wantedBy", day, "micromentoring.request.wanted-by-date").map(it -> it.atTime(EVENING).atZone(zone).toInstant());
    }

    private static <T> T read(String field, Optional<T> parsed) {
        return parsed.orElseThrow(() -> Problem.invalid(field, "micromentoring.request.choice-unknown"));
    }

    private static <T> T or(T sent, T usual) {
        return sent == null ? usual : sent;
    }
}
