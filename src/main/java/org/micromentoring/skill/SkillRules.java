package org.micromentoring.skill;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.Problem;

/** What must hold over all skills: each word belongs to one of them, and the parents make a tree at most five deep. */
final class SkillRules {
    private SkillRules() {
    }

    /** @throws Problem naming the field, and the skill that has the word */
    static void wordsMustBeFree(Skill skill, Collection<Skill> all) {
        Set<String> wanted = skill.normals();
        for (Skill other : all) {
            if (other.id() != skill.id() && other.state() != Skill.State.MERGED) {
                Set<String> taken = other.normals();
                taken.retainAll(wanted);
                taken.stream().findFirst().ifPresent(word -> {
                    String key = other.active() ? "micromentoring.skill.taken" : "micromentoring.skill.taken.retired";
                    throw Problem.invalid(fieldOf(word, skill), key, word, other.name(Locale.ENGLISH));
                });
            }
        }
    }

    /** @throws Problem naming the field */
    static void mustBeTree(Map<Long, Skill> all, String field) {
        for (Skill skill : all.values()) {
            if (skill.state() != Skill.State.MERGED) {
                Set<Long> line = line(skill, all);
                if (line.contains(skill.id())) {
                    throw Problem.invalid(field, "micromentoring.skill.parent.circle");
                }
                if (line.size() >= Vocabulary.DEPTH) {
                    throw Problem.invalid(field, "micromentoring.skill.parent.deep", Vocabulary.DEPTH);
                }
            }
        }
    }

    /** Ids of the wider skills above one, nearest first, merges followed; holds the skill itself only in a circle. */
    static Set<Long> line(Skill skill, Map<Long, Skill> all) {
        Set<Long> line = new LinkedHashSet<>();
        Optional<Skill> at = above(skill, all);
        while (at.isPresent() && line.add(at.get().id())) {
            at = above(at.get(), all);
        }
        return line;
    }

    private static Optional<Skill> above(Skill skill, Map<Long, Skill> all) {
        Optional<Skill> parent = skill.parent().map(all::get);
        for (int i = 0; i <= all.size() && parent.isPresent() && parent.get().mergedInto().isPresent(); i++) {
            parent = parent.get().mergedInto().map(all::get);
        }
        return parent;
    }

    private static String fieldOf(String word, Skill skill) {
        return skill.names().entrySet().stream().filter(it -> Words.normal(it.getValue()).equals(word))
            .map(it -> "names." + it.getKey()).sorted().findFirst().orElse("synonyms");
    }
}
