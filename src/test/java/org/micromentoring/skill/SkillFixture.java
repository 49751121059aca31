package org.micromentoring.skill;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Skills and roles as tests need them. */
public final class SkillFixture {
    private SkillFixture() {
    }

    public static Skill skill(long id, String name, String... synonyms) {
        return new Skill(id, Map.of("en", name), Optional.empty(), List.of(synonyms), Optional.empty(), Skill.State.ACTIVE, Optional.empty());
    }

    public static Skill below(long parent, Skill skill) {
        return skill.withParent(Optional.of(parent));
    }

    public static Role role(long id, String name, String... synonyms) {
        return new Role(id, name, List.of(synonyms), Optional.empty());
    }
}
