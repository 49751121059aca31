package org.micromentoring.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.time.Instant;
import java.util.function.Function;
import org.micromentoring.kernel.Claims;

/** Places of mentors: how many are free, from the claims that engagements hold. */
public final class Places {
    private final Claims claims;
    private final Function<String, Optional<Instant>> freeFrom;

    /** @param freeFrom user key of a mentor who is full, to about when a place is free again */
    public Places(Claims claims, Function<String, Optional<Instant>> freeFrom) {
        this.claims = claims;
        this.freeFrom = freeFrom;
    }

    /** Subject of the claims of a mentor's places; the keys add {@code #n} (domain.md 0.2). */
    public static String subject(String personKey) {
        return "place:" + personKey;
    }

    public Availability of(Profile profile) {
        return of(List.of(profile)).get(profile.id());
    }

    /** By profile id, one statement for 500 profiles. */
    public Map<Long, Availability> of(Collection<Profile> profiles) {
        Map<String, Integer> held = claims.held(profiles.stream().map(it -> subject(it.personKey())).toList());
        Map<Long, Availability> all = new HashMap<>();
        profiles.forEach(it -> all.put(it.id(), availability(it, held.getOrDefault(subject(it.personKey()), 0))));
        return all;
    }

    private Availability availability(Profile profile, int held) {
        if (!profile.active()) {
            return new Availability(Availability.Kind.AWAY, 0, profile.pausedUntil());
        }
        int free = Math.max(0, profile.offer().capacity() - held);
        return free > 0 ? new Availability(Availability.Kind.FREE, free, Optional.empty())
            : new Availability(Availability.Kind.FULL, 0, freeFrom.apply(profile.personKey()));
    }
}
