package org.micromentoring.skill.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.skill.SkillDraft;

/**
 * JSON of a skill as it is typed.
 *
 * @param names    language code to name
 * @param parent   id of the wider skill; left out for none
 * @param synonyms left out for none
 */
public record SkillBody(@JsonProperty("names") Map<String, String> names, @JsonProperty("parent") Long parent,
    @JsonProperty("synonyms") List<String> synonyms) {

    SkillDraft draft() {
        Map<String, String> typed = new HashMap<>(names == null ? Map.of() : names);
        typed.values().removeIf(name -> name == null || name.isBlank());
        List<String> others = synonyms == null ? List.of() : synonyms;
        return new SkillDraft(typed, Optional.ofNullable(parent), others);
    }
}
