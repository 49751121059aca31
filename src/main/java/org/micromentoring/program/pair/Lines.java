package org.micromentoring.program.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reporting lines of a company in memory; never changes. Somebody's line is everybody above them, manager by
 * manager, and everybody below; lists with circles or with several managers for one person are lived with.
 */
final class Lines {
    static final Lines NONE = new Lines(List.of());
    /** No company is deeper; a longer way up is a mistake in the list. */
    static final int DEEPEST = 30;

    private final Map<String, List<String>> managers = new HashMap<>();
    private final Map<String, List<String>> reports = new HashMap<>();

    Lines(Collection<Reporting> pairs) {
        Map<String, String> same = new HashMap<>();
        for (Reporting pair : pairs) {
            String employee = same.computeIfAbsent(pair.employeeKey(), it -> it);
            String manager = same.computeIfAbsent(pair.managerKey(), it -> it);
            add(managers, employee, manager);
            add(reports, manager, employee);
        }
    }

    boolean isEmpty() {
        return managers.isEmpty();
    }

    /** Whether the one stands above the other, however far. */
    boolean joins(String one, String other) {
        return !isEmpty() && (walk(managers, one).contains(other) || walk(managers, other).contains(one));
    }

    /** Everybody above and below, without the person. */
    Set<String> of(String person) {
        if (isEmpty()) {
            return new HashSet<>();
        }
        Set<String> line = walk(managers, person);
        line.addAll(walk(reports, person));
        line.remove(person);
        return line;
    }

    /** Level by level, each person once. */
    private static Set<String> walk(Map<String, List<String>> steps, String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> level = new ArrayDeque<>(List.of(from));
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Deque<String> next = new ArrayDeque<>();
            for (String person : level) {
                steps.getOrDefault(person, List.of()).stream().filter(seen::add).forEach(next::add);
            }
            level = next;
        }
        seen.remove(from);
        return seen;
    }

    /** Most have one manager and nobody below: a list of one takes a third of a growing one. */
    private static void add(Map<String, List<String>> steps, String from, String to) {
        steps.merge(from, List.of(to), (old, one) -> {
            List<String> more = old.size() == 1 ? new ArrayList<>(old) : old;
            more.addAll(one);
            return more;
        });
    }
}
