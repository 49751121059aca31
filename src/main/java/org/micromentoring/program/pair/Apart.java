package org.micromentoring.program.pair;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everybody whom the system never brings together with one person.
 *
 * @param keys         user keys
 * @param fingerprints of people who were erased; one of them may have come back
 */
public record Apart(Set<String> keys, Set<String> fingerprints) {
    public static final Apart NOBODY = new Apart(Set.of(), Set.of());

    static Apart of(Set<String> stored) {
        Map<Boolean, Set<String>> split = stored.stream().collect(Collectors.partitioningBy(Fingerprint::is, Collectors.toSet()));
        return new Apart(split.get(false), split.get(true));
    }

    public boolean has(String personKey) {
        return keys.contains(personKey) || !fingerprints.isEmpty() && fingerprints.contains(Fingerprint.of(personKey));
    }

    /** Whether going through the keys finds everybody; else each person has to be looked at. */
    public boolean countable() {
        return fingerprints.isEmpty();
    }

    public boolean isEmpty() {
        return keys.isEmpty() && fingerprints.isEmpty();
    }
}
