package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of one snapshot: by id and by word. */
final class RoleList {
    private final Map<Long, Role> byId = new HashMap<>();
    private final List<Role> inOrder;
    private final WordIndex index;

    RoleList(Collection<Role> roles) {
        inOrder = List.copyOf(roles);
        List<WordIndex.Entry> entries = new ArrayList<>();
        for (Role role : roles) {
            byId.put(role.id(), role);
            entries.add(new WordIndex.Entry(Words.normal(role.name()), role.id(), true));
            role.synonyms().forEach(it -> entries.add(new WordIndex.Entry(Words.normal(it), role.id(), false)));
        }
        index = new WordIndex(entries);
    }

    Optional<Role> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Role> all() {
        return inOrder;
    }

    WordIndex index() {
        return index;
    }
}
