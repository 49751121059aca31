package org.micromentoring.skill.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.micromentoring.skill.Skill;

/** JSON of a skill or role in a list: no more than a reader needs to choose it. */
public record SkillLine(@JsonProperty("id") long id, @JsonProperty("name") String name) {
    static SkillLine of(Skill skill, Locale locale) {
        return new SkillLine(skill.id(), skill.name(locale));
    }
}
