package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.kernel.Problem;
import org.micromentoring.skill.Spelling;
import org.micromentoring.skill.Words;

/**
 * Groups of the ESCO classification become skills. One with the label of a group above it merges into that; one with
 * the label of another group gets its parent's label in brackets; one whose label is a skill of ours merges into that.
 */
final class GroupPlan {
    private final Known known;
    private final Links links;
    private final SkillNames names;
    /** Source key to the skill that stands for the group, there or planned. */
    private final Map<String, Long> targets = new HashMap<>();
    /** Source key to the normalised label as the file has it. */
    private final Map<String, String> labels = new HashMap<>();
    private final Set<Long> fromEsco;

    GroupPlan(Known known, Links links, SkillNames names) {
        this.known = known;
        this.links = links;
        this.names = names;
        this.fromEsco = new HashSet<>(known.fromEsco());
        known.sources().forEach((source, topic) -> {
            if (topic.isSkill()) {
                known.vocabulary().skill(topic.id()).ifPresent(skill -> targets.put(source, skill.id()));
            }
        });
    }

    /** @throws Problem conflict, when the hierarchy that says what is above what has not been imported */
    List<Step> plan(List<Row> rows) {
        Set<String> keys = rows.stream().filter(row -> row.fault().isEmpty()).map(GroupPlan::key).collect(Collectors.toSet());
        if (!keys.isEmpty() && !links.knowsAny(keys)) {
            throw Problem.conflict("micromentoring.skill.csv.hierarchy-first");
        }
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt((Row row) -> row.fault().isEmpty() ? links.above(key(row)).size() : 0).thenComparing(Row::number));
        return ordered.stream().map(this::step).toList();
    }

    private Step step(Row row) {
        Optional<String> fault = row.fault().isEmpty() ? Spelling.fault(row.label()).map(it -> it.substring(it.lastIndexOf('.') + 1)) : Optional.of(row.fault());
        if (fault.isPresent()) {
            return Step.refused(row, fault.get(), "");
        }
        labels.put(key(row), Words.normal(row.label()));
        Optional<Long> there = row.sources().stream().filter(targets::containsKey).map(targets::get).findFirst();
        if (there.isPresent()) {
            return merged(row, "known", there.get());
        }
        Optional<Long> above = links.above(key(row)).stream()
            .filter(key -> targets.containsKey(key) && labels.getOrDefault(key, "").equals(Words.normal(row.label())))
            .map(targets::get).findFirst();
        if (above.isPresent()) {
            return merged(row, "ancestor", above.get());
        }
        Optional<Long> owner = names.owner(row.label());
        if (owner.isEmpty()) {
            return added(row, row.label(), "");
        }
        boolean otherGroup = fromEsco.contains(owner.get()) && names.isName(row.label());
        return otherGroup ? bracketed(row, owner.get()) : merged(row, "exists", owner.get());
    }

    private Step bracketed(Row row, long owner) {
        String parent = names.label(parent(row));
        String label = shortened(row.label(), parent);
        Optional<Long> taken = names.owner(label);
        if (parent.isEmpty() || taken.isPresent()) {
            return merged(row, "exists", taken.orElse(owner));
        }
        return added(row, label, "bracket");
    }

    /** Both labels may be as long as a name can be. */
    private static String shortened(String label, String parent) {
        String whole = label + " (" + parent + ")";
        if (Spelling.fault(whole).isEmpty()) {
            return whole;
        }
        int room = Math.max(0, Math.min(parent.length(), Spelling.LONGEST - label.length() - 6));
        return label + " (" + parent.substring(0, room).strip() + "...)";
    }

    private Step added(Row row, String label, String reason) {
        Map<String, String> named = Map.of("en", label);
        long parent = names.withRoom(parent(row));
        long target = names.plan(named, label, parent);
        fromEsco.add(target);
        remember(row, target);
        return Step.of(row, Step.Outcome.ADDED, reason, label).writing(new Step.Entry(false, true, target, named, parent, List.of(), row.sources(), false));
    }

    private Step merged(Row row, String reason, long target) {
        List<String> missing = row.sources().stream().filter(source -> !known.sources().containsKey(source)).toList();
        fromEsco.add(target);
        remember(row, target);
        Step step = Step.of(row, missing.isEmpty() ? Step.Outcome.UNCHANGED : Step.Outcome.MERGED, reason, names.label(target));
        return missing.isEmpty() ? step : step.writing(new Step.Entry(false, false, target, Map.of(), 0, List.of(), missing, false));
    }

    private void remember(Row row, long target) {
        row.sources().forEach(source -> targets.put(source, target));
    }

    /** The nearest group above that stands for a skill; 0 without one. */
    private long parent(Row row) {
        return links.above(key(row)).stream().filter(targets::containsKey).map(targets::get).findFirst().orElse(0L);
    }

    private static String key(Row row) {
        return row.sources().get(1);
    }
}
