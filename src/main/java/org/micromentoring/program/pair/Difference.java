package org.micromentoring.program.pair;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes one list of pairs out of another. */
record Difference(List<Reporting> added, List<Reporting> removed, List<Reporting> kept) {
    static Difference of(Collection<Reporting> before, Set<Reporting> after) {
        Set<Reporting> known = new HashSet<>(before);
        return new Difference(after.stream().filter(it -> !known.contains(it)).toList(), before.stream().filter(it -> !after.contains(it)).toList(),
            before.stream().filter(after::contains).toList());
    }
}
