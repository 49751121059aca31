package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Spelling;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/**
 * Skills of our own CSV. A row whose source or name is known adds what is missing and changes nothing that is there:
 * what the program team did by hand stays.
 */
final class OwnPlan {
    /** Rows that wait for each other; a longer chain could only end too deep, and would exhaust the stack. */
    private static final int LONGEST_CHAIN = 50;

    private final Known known;
    private final SkillNames names;
    private final Map<String, Row> byName = new HashMap<>();
    private final Map<String, Step> done = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final Map<Long, Set<String>> languages = new HashMap<>();
    private final Set<String> doing = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    OwnPlan(Known known, SkillNames names) {
        this.known = known;
        this.names = names;
        known.sources().forEach((source, topic) -> {
            if (topic.isSkill()) {
                known.vocabulary().skill(topic.id()).ifPresent(skill -> sources.put(source, skill.id()));
            }
        });
    }

    /** Parents come before their children. */
    List<Step> plan(List<Row> rows) {
        rows.forEach(row -> row.names().values().forEach(name -> byName.putIfAbsent(Words.normal(name), row)));
        rows.forEach(row -> step(row, 1));
        return steps;
    }

    private Step step(Row row, int level) {
        Step before = done.get(row.id());
        if (before != null) {
            return before;
        }
        doing.add(row.id());
        Step step = decide(row, level);
        doing.remove(row.id());
        done.put(row.id(), step);
        steps.add(step);
        return step;
    }

    private Step decide(Row row, int level) {
        Optional<String> fault = fault(row);
        if (fault.isPresent()) {
            return Step.refused(row, fault.get(), "");
        }
        Set<Long> owners = owners(row);
        if (owners.size() > 1) {
            List<Long> two = List.copyOf(owners);
            return Step.refused(row, "two", names.label(two.get(0)) + ", " + names.label(two.get(1)));
        }
        if (owners.size() == 1) {
            return merged(row, owners.iterator().next());
        }
        if (row.parent().isBlank()) {
            return added(row, 0);
        }
        Row above = byName.get(Words.normal(row.parent()));
        return names.owner(row.parent()).isEmpty() && above != null ? afterParent(row, above, level) : belowParent(row);
    }

    private Step afterParent(Row row, Row above, int level) {
        if (doing.contains(above.id())) {
            return Step.refused(row, "circle", row.parent());
        }
        if (level > LONGEST_CHAIN) {
            return Step.refused(row, "deep", row.parent());
        }
        step(above, level + 1);
        return belowParent(row);
    }

    private Step belowParent(Row row) {
        Optional<Long> parent = names.owner(row.parent());
        if (parent.isEmpty()) {
            return Step.refused(row, "parent", row.parent());
        }
        return names.depth(parent.get()) >= Vocabulary.DEPTH ? Step.refused(row, "deep", row.parent()) : added(row, parent.get());
    }

    private Set<Long> owners(Row row) {
        Set<Long> owners = new HashSet<>();
        row.sources().stream().filter(sources::containsKey).map(sources::get).findFirst().ifPresent(owners::add);
        row.names().values().forEach(name -> names.owner(name).ifPresent(owners::add));
        return owners;
    }

    private Step added(Row row, long parent) {
        long target = names.plan(row.names(), row.label(), parent);
        row.sources().forEach(source -> sources.put(source, target));
        languages.put(target, new HashSet<>(row.names().keySet()));
        return Step.of(row, Step.Outcome.ADDED, "", row.label())
            .writing(new Step.Entry(false, true, target, row.names(), parent, List.of(), row.sources(), row.retired()));
    }

    /** Whether there is anything new in it is known only after the synonyms. */
    private Step merged(Row row, long target) {
        Set<String> has = languages.computeIfAbsent(target, id -> new HashSet<>(known.vocabulary().skill(id).map(Skill::names).orElse(Map.of()).keySet()));
        Map<String, String> missing = new TreeMap<>(row.names());
        missing.keySet().removeAll(has);
        has.addAll(missing.keySet());
        names.give(missing, target);
        List<String> origins = row.sources().stream().filter(source -> !sources.containsKey(source)).toList();
        origins.forEach(source -> sources.put(source, target));
        return Step.of(row, Step.Outcome.MERGED, "exists", names.label(target))
            .writing(new Step.Entry(false, false, target, missing, 0, List.of(), origins, false));
    }

    private static Optional<String> fault(Row row) {
        if (!row.fault().isEmpty()) {
            return Optional.of(row.fault());
        }
        return row.names().isEmpty() ? Optional.of("blank")
            : row.names().values().stream().flatMap(name -> Spelling.fault(name).stream()).findFirst().map(it -> it.substring(it.lastIndexOf('.') + 1));
    }
}
