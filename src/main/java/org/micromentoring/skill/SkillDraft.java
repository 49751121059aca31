package org.micromentoring.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the program team types for a skill: all of it, also when it changes one. */
public record SkillDraft(Map<String, String> names, Optional<Long> parent, List<String> synonyms) {
    /** @throws org.micromentoring.kernel.Problem naming the first field that cannot be kept */
    SkillDraft checked() {
        Spelling.names(names);
        return new SkillDraft(names, parent, Spelling.synonyms(synonyms, List.copyOf(names.values())));
    }
}
