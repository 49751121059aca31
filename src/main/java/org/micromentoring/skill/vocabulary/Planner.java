package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decides what each row would do, from the rows and from what is there; writes nothing. Planned again after an import
 * that was broken off, what is there already is left alone.
 */
final class Planner {
    private Planner() {
    }

    /** One step for each row, in an order in which they can be written: links, parents before children, roles. */
    static List<Step> plan(List<Row> rows, Known known) {
        Links links = new Links(known.links());
        List<Step> steps = new ArrayList<>();
        Map<Boolean, List<Row>> hierarchy = rows.stream().collect(Collectors.partitioningBy(row -> row.kind() == Kind.ESCO_HIERARCHY));
        hierarchy.get(true).forEach(row -> steps.add(links.take(row)));
        List<Row> others = hierarchy.get(false);
        SkillNames names = new SkillNames(known);
        List<Step> skills = new ArrayList<>();
        skills.addAll(new GroupPlan(known, links, names).plan(others.stream().filter(row -> row.kind() == Kind.ESCO_GROUPS).toList()));
        skills.addAll(new OwnPlan(known, names).plan(others.stream().filter(row -> row.kind() == Kind.OWN && !row.role()).toList()));
        skills.forEach(step -> steps.add(names.withSynonyms(step)));
        steps.addAll(new RolePlan(known).plan(others.stream().filter(Row::role).toList()));
        return steps;
    }

    /** The order of the files, for people. */
    static List<Step> asRead(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparing((Step step) -> step.row().kind()).thenComparing(step -> step.row().number())).toList();
    }
}
