package org.micromentoring.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.program.Members;
import org.micromentoring.program.pair.Pairs;

/**
 * Whose profile somebody may find: a listed one, of somebody who takes part and is not kept apart from whoever looks. Wiki
 * and tables are asked the same whether there is such a profile or not, so that time does not tell either. To be called
 * inside a transaction.
 */
public final class Shown {
    private final ProfileStore store;
    private final Members members;
    private final Pairs pairs;

    public Shown(ProfileStore store, Members members, Pairs pairs) {
        this.store = store;
        this.members = members;
        this.pairs = pairs;
    }

    /** By id; hidden and missing ones are absent. The viewer's own is among them when it is listed. */
    public Map<Long, Profile> byId(String viewerKey, Collection<Long> ids) {
        return store.listed(ids, owners -> may(viewerKey, owners));
    }

    public Optional<Profile> byId(String viewerKey, long id) {
        return Optional.ofNullable(byId(viewerKey, List.of(id)).get(id));
    }

    /** Of a person. */
    public Optional<Profile> of(String viewerKey, String personKey) {
        return store.listed(personKey, owners -> may(viewerKey, owners));
    }

    private Set<String> may(String viewerKey, List<String> owners) {
        return members.among(owners, viewerKey).keySet().stream().filter(it -> it.equals(viewerKey) || pairs.allowed(viewerKey, it))
            .collect(Collectors.toSet());
    }
}
