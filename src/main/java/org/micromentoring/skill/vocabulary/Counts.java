package org.micromentoring.skill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/** How many rows had which outcome, and how many synonyms were left out. */
public record Counts(@JsonProperty("added") int added, @JsonProperty("merged") int merged, @JsonProperty("unchanged") int unchanged,
    @JsonProperty("refused") int refused, @JsonProperty("skipped") int skipped, @JsonProperty("droppedSynonyms") int droppedSynonyms) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(Collection<Step> steps) {
        int[] by = new int[Step.Outcome.values().length];
        steps.forEach(step -> by[step.outcome().ordinal()]++);
        return new Counts(by[0], by[1], by[2], by[3], by[4], steps.stream().mapToInt(step -> step.dropped().size()).sum());
    }

    Counts plus(Counts other) {
        return new Counts(added + other.added, merged + other.merged, unchanged + other.unchanged, refused + other.refused,
            skipped + other.skipped, droppedSynonyms + other.droppedSynonyms);
    }

    int rows() {
        return added + merged + unchanged + refused + skipped;
    }
}
