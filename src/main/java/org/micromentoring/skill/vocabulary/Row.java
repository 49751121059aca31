package org.micromentoring.skill.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number   as a spreadsheet counts: the header is row 1
 * @param role     becomes a role, else a skill
 * @param names    language to name
 * @param parent   name of the parent, or its key in a hierarchy; empty without one
 * @param sources  where it came from; of a hierarchy the key of the child, or nothing for a row that is of no use here
 * @param fault    key of the text that says why the row cannot be read; empty when it can
 */
public record Row(Kind kind, int number, boolean role, Map<String, String> names, String parent, List<String> synonyms,
    List<String> sources, boolean retired, String fault) {

    /** The name to show: English, else any. */
    String label() {
        return names.isEmpty() ? String.join(" ", sources) : names.getOrDefault("en", names.values().iterator().next());
    }

    /** Tells rows of one upload apart. */
    String id() {
        return kind.ordinal() + ":" + number;
    }
}
