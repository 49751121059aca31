package org.micromentoring.skill.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is, in the order in which files are taken: a group needs to know its place in the hierarchy. */
public enum Kind {
    /** skills_hierarchy.csv of the ESCO classification: which group is below which. */
    ESCO_HIERARCHY,
    /** skillGroups.csv: becomes skills. */
    ESCO_GROUPS,
    /** occupations.csv: becomes roles. */
    ESCO_OCCUPATIONS,
    /** Our own, see docs/vocabulary-csv.md. */
    OWN;

    public boolean esco() {
        return this != OWN;
    }

    /** As it is written in addresses and JSON. */
    static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
