package org.micromentoring.skill.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which group is below which, from the tables and from the file at hand. */
final class Links {
    private final Map<String, String> parents;
    private final Set<String> inFile = new HashSet<>();

    Links(Map<String, String> known) {
        parents = new HashMap<>(known);
    }

    Step take(Row row) {
        if (!row.fault().isEmpty()) {
            return Step.refused(row, row.fault(), "");
        }
        if (row.sources().isEmpty()) {
            return Step.of(row, Step.Outcome.SKIPPED, "single", "");
        }
        String child = row.sources().get(0);
        String had = parents.putIfAbsent(child, row.parent());
        if (had != null) {
            return had.equals(row.parent()) ? Step.of(row, Step.Outcome.UNCHANGED, "", "")
                : Step.refused(row, inFile.contains(child) ? "second" : "moved", had);
        }
        if (above(child).contains(child)) {
            parents.remove(child);
            return Step.refused(row, "circle", row.parent());
        }
        inFile.add(child);
        return Step.of(row, Step.Outcome.ADDED, "", "").writing(new Step.Link(child, row.parent()));
    }

    Optional<String> parent(String key) {
        return Optional.ofNullable(parents.get(key));
    }

    /** Keys above one, nearest first. */
    Set<String> above(String key) {
        Set<String> above = new LinkedHashSet<>();
        for (String at = parents.get(key); at != null && above.add(at); ) {
            at = parents.get(at);
        }
        return above;
    }

    /** Whether the hierarchy speaks of any of these. */
    boolean knowsAny(Set<String> keys) {
        return keys.stream().anyMatch(parents::containsKey) || parents.values().stream().anyMatch(keys::contains);
    }
}
