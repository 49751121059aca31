package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Spelling;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/**
 * The words of all skills, those there and those planned: who has which, how deep it stands. Names are given out
 * first, so that no synonym takes one; then the synonyms.
 */
final class SkillNames {
    private final Map<String, Long> owners;
    private final Set<String> names;
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<Long, Integer> depths = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private long next = -1;

    SkillNames(Known known) {
        owners = known.skillWords();
        names = known.skillNames();
        Vocabulary there = known.vocabulary();
        for (Skill skill : there.skills()) {
            labels.put(skill.id(), skill.name(java.util.Locale.ENGLISH));
            List<Skill> line = there.ancestors(skill.id());
            depths.put(skill.id(), line.size());
            if (line.size() > 1) {
                parents.put(skill.id(), line.get(1).id());
            }
        }
    }

    Optional<Long> owner(String name) {
        return Optional.ofNullable(owners.get(Words.normal(name)));
    }

    boolean isName(String text) {
        return names.contains(Words.normal(text));
    }

    /** The name to speak of a skill, there or planned. */
    String label(long target) {
        return labels.getOrDefault(target, "");
    }

    /** Levels from the top, 1 for a skill without parent. */
    int depth(long target) {
        return depths.getOrDefault(target, 0);
    }

    /** The nearest one, from the wanted parent upwards, that has room below it. */
    long withRoom(long wanted) {
        long at = wanted;
        while (depth(at) >= Vocabulary.DEPTH) {
            at = parents.getOrDefault(at, 0L);
        }
        return at;
    }

    /** Gives the names to a skill that does not exist yet. */
    long plan(Map<String, String> named, String label, long parent) {
        long target = next--;
        give(named, target);
        labels.put(target, label);
        parents.put(target, parent);
        depths.put(target, depth(parent) + 1);
        return target;
    }

    void give(Map<String, String> named, long target) {
        named.values().forEach(name -> {
            owners.putIfAbsent(Words.normal(name), target);
            names.add(Words.normal(name));
        });
    }

    /** The step with those synonyms of its row that are free; a merged row that brings nothing new is unchanged. */
    Step withSynonyms(Step step) {
        if (step.write().isEmpty() || !(step.write().get() instanceof Step.Entry entry)) {
            return step;
        }
        List<String> kept = new ArrayList<>();
        List<Step.Dropped> dropped = new ArrayList<>();
        for (String synonym : step.row().synonyms()) {
            String normal = Words.normal(synonym);
            long owner = owners.getOrDefault(normal, 0L);
            if (Spelling.fault(synonym).isPresent()) {
                dropped.add(new Step.Dropped(synonym, "unfit", ""));
            } else if (owner != 0 && owner != entry.target()) {
                dropped.add(new Step.Dropped(synonym, names.contains(normal) ? "name" : "taken", label(owner)));
            } else if (owner == 0 && kept.size() == Spelling.SYNONYMS) {
                dropped.add(new Step.Dropped(synonym, "many", ""));
            } else if (owner == 0) {
                owners.put(normal, entry.target());
                kept.add(synonym);
            }
        }
        return step.with(entry.withSynonyms(kept), dropped);
    }
}
