package org.micromentoring.skill.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one row would do.
 *
 * @param reason  end of the key of the text that says why; empty when there is nothing to say
 * @param other   the name of what the reason speaks of
 * @param dropped synonyms that are left out
 */
public record Step(Row row, Outcome outcome, String reason, String other, List<Dropped> dropped, Optional<Write> write) {
    /** SKIPPED: the row is fine, but of no use here. */
    public enum Outcome { ADDED, MERGED, UNCHANGED, REFUSED, SKIPPED }

    /** A synonym that is left out, and the end of the key of the text that says why. */
    public record Dropped(String synonym, String reason, String other) {
    }

    /** What is to be written. */
    public sealed interface Write permits Entry, Link {
    }

    /**
     * A skill or role, or what is added to one.
     *
     * @param created whether this step makes it
     * @param target  its id; below 0 for one that this or an earlier step makes
     * @param names   language to name: all of a new one, else those it lacks
     * @param parent  id of the parent of a new skill; 0 without one, below 0 for one that an earlier step makes
     */
    public record Entry(boolean role, boolean created, long target, Map<String, String> names, long parent, List<String> synonyms, List<String> sources,
        boolean retired) implements Write {
        /** Nothing that is not there already. */
        boolean isEmpty() {
            return !created && names.isEmpty() && synonyms.isEmpty() && sources.isEmpty();
        }

        Entry withSynonyms(List<String> other) {
            return new Entry(role, created, target, names, parent, other, sources, retired);
        }
    }

    /** One source key below another. */
    public record Link(String child, String parent) implements Write {
    }

    static Step of(Row row, Outcome outcome, String reason, String other) {
        return new Step(row, outcome, reason, other, List.of(), Optional.empty());
    }

    static Step refused(Row row, String reason, String other) {
        return of(row, Outcome.REFUSED, reason, other);
    }

    /** With its synonyms; a step that then brings nothing new leaves everything unchanged. */
    Step with(Entry entry, List<Dropped> left) {
        return entry.isEmpty() ? new Step(row, Outcome.UNCHANGED, reason, other, left, Optional.empty())
            : new Step(row, outcome, reason, other, left, Optional.of(entry));
    }

    Step writing(Write what) {
        return new Step(row, outcome, reason, other, dropped, Optional.of(what));
    }
}
