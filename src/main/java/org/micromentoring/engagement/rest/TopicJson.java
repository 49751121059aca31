package org.micromentoring.engagement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/**
 * What it is about.
 *
 * @param topic {@code skill:<id>} or {@code role:<id>}
 * @param name  in the reader's language; empty when the vocabulary has lost it
 */
public record TopicJson(@JsonProperty("topic") String topic, @JsonProperty("name") String name) {
    public static TopicJson of(String topic, Vocabulary vocabulary, Locale locale) {
        return new TopicJson(topic, Topic.parse(topic).flatMap(it -> vocabulary.name(it, locale)).orElse(""));
    }
}
