package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The skills of one snapshot: by id through merges, by parent, by word. */
final class SkillTree {
    /** Parent of those without one. */
    static final long NONE = 0;
    private static final int LONGEST_CHAIN = 1_000;

    private final Map<Long, Skill> live = new HashMap<>();
    /** Merged id to the id of the live skill that stands for it. */
    private final Map<Long, Long> merged = new HashMap<>();
    private final Map<Long, List<Long>> mergedInto = new HashMap<>();
    private final Map<Long, List<Skill>> byParent = new HashMap<>();
    private final List<Skill> inOrder = new ArrayList<>();
    private final WordIndex index;

    SkillTree(Collection<Skill> skills) {
        Map<Long, Skill> all = new HashMap<>();
        skills.forEach(it -> all.put(it.id(), it));
        List<WordIndex.Entry> entries = new ArrayList<>();
        for (Skill skill : skills) {
            if (skill.state() == Skill.State.MERGED) {
                end(skill, all).ifPresent(end -> {
                    merged.put(skill.id(), end);
                    mergedInto.computeIfAbsent(end, id -> new ArrayList<>()).add(skill.id());
                });
            } else {
                live.put(skill.id(), skill);
                inOrder.add(skill);
                index(skill, entries);
            }
        }
        inOrder.forEach(it -> byParent.computeIfAbsent(it.parent().map(this::resolve).orElse(NONE), id -> new ArrayList<>()).add(it));
        index = new WordIndex(entries);
    }

    Optional<Skill> find(long id) {
        return Optional.ofNullable(live.get(resolve(id)));
    }

    List<Skill> all() {
        return inOrder;
    }

    WordIndex index() {
        return index;
    }

    List<Skill> children(long id) {
        return byParent.getOrDefault(resolve(id), List.of());
    }

    List<Skill> ancestors(long id) {
        Set<Skill> line = new LinkedHashSet<>();
        for (Optional<Skill> it = find(id); it.isPresent() && line.add(it.get()); ) {
            it = it.get().parent().flatMap(this::find);
        }
        return List.copyOf(line);
    }

    /** A circle in damaged data ends here, because each id is visited once. */
    void collect(long id, Set<Long> ids) {
        if (ids.add(id)) {
            ids.addAll(mergedInto.getOrDefault(id, List.of()));
            children(id).forEach(child -> collect(child.id(), ids));
        }
    }

    private long resolve(long id) {
        return merged.getOrDefault(id, id);
    }

    private static Optional<Long> end(Skill from, Map<Long, Skill> all) {
        Skill at = from;
        for (int i = 0; i < LONGEST_CHAIN && at.mergedInto().isPresent(); i++) {
            Skill next = all.get(at.mergedInto().get());
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return at.state() == Skill.State.MERGED ? Optional.empty() : Optional.of(at.id());
    }

    private static void index(Skill skill, List<WordIndex.Entry> entries) {
        Set<String> names = new LinkedHashSet<>();
        skill.names().values().forEach(name -> names.add(Words.normal(name)));
        skill.normals().forEach(normal -> entries.add(new WordIndex.Entry(normal, skill.id(), names.contains(normal))));
    }
}
