package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Spelling;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Words;

/**
 * Occupations, and the roles of our own CSV. Roles may share a synonym; one of an occupation that is the name of another
 * role is left out, while the program team may want just that.
 */
final class RolePlan {
    private final Known known;
    private final Map<String, Long> owners;
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final Map<Long, Set<String>> words = new HashMap<>();
    private long next = -1;

    RolePlan(Known known) {
        this.known = known;
        this.owners = known.roleNames();
        known.vocabulary().roles().forEach(role -> labels.put(role.id(), role.name()));
        known.sources().forEach((source, topic) -> {
            if (topic.kind() == Topic.Kind.ROLE) {
                sources.put(source, topic.id());
            }
        });
    }

    /** Names first, over all rows, then synonyms. */
    List<Step> plan(List<Row> rows) {
        List<Step> named = rows.stream().map(this::step).toList();
        return named.stream().map(this::withSynonyms).toList();
    }

    private Step step(Row row) {
        Optional<String> fault = !row.fault().isEmpty() ? Optional.of(row.fault())
            : Spelling.fault(row.names().isEmpty() ? "" : row.label()).map(it -> it.substring(it.lastIndexOf('.') + 1));
        if (fault.isPresent()) {
            return Step.refused(row, fault.get(), "");
        }
        Optional<Long> there = row.sources().stream().filter(sources::containsKey).map(sources::get).findFirst();
        if (there.isPresent() && row.kind().esco()) {
            return Step.of(row, Step.Outcome.UNCHANGED, "known", labels.getOrDefault(there.get(), ""));
        }
        long owner = there.orElseGet(() -> owners.getOrDefault(Words.normal(row.label()), 0L));
        if (owner != 0) {
            List<String> origins = row.sources().stream().filter(source -> !sources.containsKey(source)).toList();
            origins.forEach(source -> sources.put(source, owner));
            return Step.of(row, Step.Outcome.MERGED, "exists", labels.getOrDefault(owner, ""))
                .writing(new Step.Entry(true, false, owner, Map.of(), 0, List.of(), origins, false));
        }
        long target = next--;
        owners.put(Words.normal(row.label()), target);
        labels.put(target, row.label());
        row.sources().forEach(source -> sources.put(source, target));
        return Step.of(row, Step.Outcome.ADDED, "", row.label())
            .writing(new Step.Entry(true, true, target, Map.of("en", row.label()), 0, List.of(), row.sources(), false));
    }

    private Step withSynonyms(Step step) {
        if (step.write().isEmpty() || !(step.write().get() instanceof Step.Entry entry)) {
            return step;
        }
        Set<String> has = words.computeIfAbsent(entry.target(), this::wordsOf);
        List<String> kept = new ArrayList<>();
        List<Step.Dropped> dropped = new ArrayList<>();
        for (String synonym : new LinkedHashSet<>(step.row().synonyms())) {
            String normal = Words.normal(synonym);
            long owner = owners.getOrDefault(normal, 0L);
            if (Spelling.fault(synonym).isPresent()) {
                dropped.add(new Step.Dropped(synonym, "unfit", ""));
            } else if (owner != 0 && owner != entry.target() && step.row().kind().esco()) {
                dropped.add(new Step.Dropped(synonym, "name", labels.getOrDefault(owner, "")));
            } else if (!has.contains(normal) && kept.size() == Spelling.SYNONYMS) {
                dropped.add(new Step.Dropped(synonym, "many", ""));
            } else if (has.add(normal)) {
                kept.add(synonym);
            }
        }
        return step.with(entry.withSynonyms(kept), dropped);
    }

    private Set<String> wordsOf(long target) {
        Set<String> normals = new HashSet<>(Set.of(Words.normal(labels.getOrDefault(target, ""))));
        known.vocabulary().role(target).map(Role::synonyms).orElse(List.of()).forEach(it -> normals.add(Words.normal(it)));
        return normals;
    }
}
