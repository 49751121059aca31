package org.micromentoring.skill.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Vocabulary;

/**
 * JSON of one skill.
 *
 * @param name   in the language of the reader
 * @param parent left out without one
 * @param state  active or retired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillAnswer(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("names") Map<String, String> names,
    @JsonProperty("parent") SkillLine parent, @JsonProperty("children") List<SkillLine> children,
    @JsonProperty("synonyms") List<String> synonyms, @JsonProperty("state") String state) {

    static SkillAnswer of(Skill skill, Vocabulary vocabulary, Locale locale) {
        Optional<SkillLine> parent = skill.parent().flatMap(vocabulary::skill).map(it -> SkillLine.of(it, locale));
        List<SkillLine> children = vocabulary.children(skill.id()).stream().map(it -> SkillLine.of(it, locale)).toList();
        return new SkillAnswer(skill.id(), skill.name(locale), skill.names(), parent.orElse(null), children, skill.synonyms(),
            skill.state().name().toLowerCase(Locale.ROOT));
    }
}
