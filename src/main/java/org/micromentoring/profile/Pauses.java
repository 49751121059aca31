package org.micromentoring.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Use cases of being away: pause, come back, leave. Open to everybody who has a profile, also after losing the right to take part. */
public final class Pauses {
    private static final int LONGEST_YEARS = 1;

    private final ProfileStore store;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public Pauses(ProfileStore store, Ledger ledger, Transactions transactions, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param until first day back, in the profile's zone; empty for an open end. A second pause changes the end. */
    public Profile pause(Viewer viewer, Optional<LocalDate> until) {
        return change(viewer, before -> {
            if (!before.listed()) {
                throw Problem.conflict("micromentoring.profile.fault.not-published");
            }
            return before.in(Profile.State.PAUSED, until.map(day -> back(before, day)));
        });
    }

    /** Ends the pause now; without effect on a profile that is not paused but shown. */
    public Profile resume(Viewer viewer) {
        viewer.mustTakePart();
        return change(viewer, before -> {
            if (before.active()) {
                return before;
            }
            if (before.state() != Profile.State.PAUSED && before.state() != Profile.State.INACTIVE) {
                throw Problem.conflict("micromentoring.profile.fault.not-paused");
            }
            return before.in(Profile.State.ACTIVE, Optional.empty());
        });
    }

    /** Hides the profile at once and keeps it for its owner only. */
    public Profile leave(Viewer viewer) {
        return change(viewer, before -> {
            mustNotBeSuspended(before);
            return before.in(Profile.State.RETIRED, Optional.empty());
        });
    }

    /** Hides the profile at once and deletes it; without effect for somebody who has none. */
    public void leaveAndDelete(Viewer viewer) {
        String key = viewer.key();
        transactions.run(() -> {
            ledger.delete(key, key, Pauses::mustNotBeSuspended);
            return true;
        });
    }

    /**
     * Pauses somebody without a date, as after requests that nobody answered; without effect unless active.
     *
     * @param cause code for the history
     */
    public void pauseBySystem(String personKey, String cause) {
        transactions.run(() -> ledger.change(personKey, History.SYSTEM, cause,
            before -> before.active() ? before.in(Profile.State.PAUSED, Optional.empty()) : before));
    }

    /** User keys of people whose pause is over, at most 500; for the job that ends them one by one. */
    public List<String> over() {
        return transactions.run(() -> store.ownersOfPausesOver(clock.instant()));
    }

    /** Ends a pause whose time is over; without effect when the owner was faster. */
    public void end(String personKey) {
        Instant now = clock.instant();
        transactions.run(() -> ledger.change(personKey, History.SYSTEM, "pause-over", before -> {
            boolean over = before.state() == Profile.State.PAUSED && before.pausedUntil().filter(it -> !it.isAfter(now)).isPresent();
            return over ? before.in(Profile.State.ACTIVE, Optional.empty()) : before;
        }));
    }

    private Profile change(Viewer viewer, UnaryOperator<Profile> how) {
        String key = viewer.key();
        return transactions.run(() -> ledger.change(key, key, "", how));
    }

    private Instant back(Profile profile, LocalDate day) {
        LocalDate today = clock.instant().atZone(profile.workingTime().zone()).toLocalDate();
        if (!day.isAfter(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.invalid("until", "micromentoring.profile.fault.until");
        }
        return day.atStartOfDay(profile.workingTime().zone()).toInstant();
    }

    private static void mustNotBeSuspended(Profile profile) {
        if (profile.state() == Profile.State.SUSPENDED) {
            throw Problem.notAllowed("micromentoring.profile.fault.suspended");
        }
    }
}
