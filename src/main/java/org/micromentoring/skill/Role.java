package org.micromentoring.skill;

import java.util.List;
import java.util.Optional;

/**
 * Something people are, that one can talk about.
 *
 * @param name     as typed; no other role has the same normalised form
 * @param synonyms other words, as typed; roles may share one
 * @param source   where it came from, such as a URI
 */
public record Role(long id, String name, List<String> synonyms, Optional<String> source) {
    public Role {
        synonyms = List.copyOf(synonyms);
    }
}
