package org.micromentoring.skill;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

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

    /** Looks after the program. */
    public static Viewer team() {
        return viewer("team", Viewer.Right.TAKE_PART, Viewer.Right.RUN_PROGRAM);
    }

    public static Viewer participant(String key) {
        return viewer(key, Viewer.Right.TAKE_PART);
    }

    public static Viewer viewer(String key, Viewer.Right... rights) {
        return Viewer.of(new Person(key, key, key), Locale.ENGLISH, ZoneOffset.UTC, rights);
    }

    public static Role role(long id, String name, String... synonyms) {
        return new Role(id, name, List.of(synonyms), Optional.empty());
    }
}
