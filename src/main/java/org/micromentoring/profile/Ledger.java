package org.micromentoring.profile;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;

/**
 * The one way to change a profile: under its claim (domain.md 0.2), with history, change stamp and word to upper rooms.
 * Call it inside the transaction of the use case.
 */
public final class Ledger {
    /** Kind of the history rows. */
    public static final String KIND = "profile";
    private static final String DELETED = "DELETED";

    private final ProfileStore store;
    private final Claims claims;
    private final HistoryStore history;
    private final Changes changes;
    private final Consumer<ProfileChanged> upperRooms;
    private final Clock clock;

    /** @param upperRooms told inside the transaction */
    public Ledger(ProfileStore store, Claims claims, HistoryStore history, Changes changes, Consumer<ProfileChanged> upperRooms, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.history = history;
        this.changes = changes;
        this.upperRooms = upperRooms;
        this.clock = clock;
    }

    /**
     * Reads the profile under its claim and writes what becomes of it; nothing, when that is the same.
     *
     * @param how   must not trust anything read before
     * @param actor user key, or {@link History#SYSTEM}
     * @param cause code for the history; empty when there is nothing to say
     * @throws Problem not found, when the person has no profile
     */
    Profile change(String personKey, String actor, String cause, UnaryOperator<Profile> how) {
        Profile before = locked(personKey).orElseThrow(Problem::notFound);
        Profile wished = how.apply(before);
        Profile after = wished.equals(before) ? before : wished.stamped(before.revision() + 1, clock.instant());
        if (after != before) {
            store.save(before, after);
            told(before.state().name(), before.listed(), after, actor, cause);
        }
        claims.take(claim(after.id()), KIND, claim(after.id()));
        return after;
    }

    /** The same for a person who may have no profile yet: the unique key of the table refuses a second one. */
    Profile changeOrAdd(String personKey, Function<Optional<Profile>, Profile> how) {
        if (store.idOf(personKey).isPresent()) {
            return change(personKey, personKey, "", before -> how.apply(Optional.of(before)));
        }
        Profile added = store.add(how.apply(Optional.empty()).stamped(1, clock.instant()));
        claims.take(claim(added.id()), KIND, claim(added.id()));
        told("", false, added, personKey, "");
        return added;
    }

    /** Forgets the profile and all that hangs on it; nothing without one. Never fails for want of a claim: erasure must not. */
    void delete(String personKey, String actor, Consumer<Profile> may) {
        store.of(personKey).ifPresent(before -> {
            may.accept(before);
            int held = claims.release(claim(before.id()));
            store.delete(before.id());
            if (held == 0) {
                claims.release(claim(before.id()));
            }
            history.add(new History(KIND, before.id(), actor, before.state().name(), DELETED, ""));
            if (before.listed()) {
                changes.note("mentor", personKey);
                upperRooms.accept(new ProfileChanged(personKey, false, Profile.State.RETIRED));
            }
        });
    }

    /** Releases the claim, then reads: nothing read before is trusted. */
    private Optional<Profile> locked(String personKey) {
        OptionalLong id = store.idOf(personKey);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        claims.mustRelease(claim(id.getAsLong()));
        return store.find(id.getAsLong());
    }

    private void told(String from, boolean wasListed, Profile after, String actor, String cause) {
        if (!from.equals(after.state().name())) {
            history.add(new History(KIND, after.id(), actor, from, after.state().name(), cause));
        }
        if (wasListed || after.listed()) {
            changes.note("mentor", after.personKey());
            upperRooms.accept(new ProfileChanged(after.personKey(), after.active(), after.state()));
        }
    }

    private static String claim(long id) {
        return "profile:" + id;
    }
}
