package org.micromentoring.request;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileChanged;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.program.Members;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/**
 * Requests at a mentor who may not be asked any more are void: at once when the mentor says so, and by a sweep where
 * that was missed, such as a request sent in the very moment of a pause or a
 * block, an account that is gone, switched off or in no group that takes part any more, or two whom a newly imported list puts into one reporting line.
 */
public final class Voiding {
    /** More open requests than that at one mentor wait for the sweep. */
    private static final int AT_ONCE = 200;

    private final RequestStore requests;
    private final ProfileStore profiles;
    private final Members members;
    private final Pairs pairs;
    private final Steps steps;
    private final NeedClaims claims;
    private final Transactions transactions;
    private final Clock clock;

    public Voiding(RequestStore requests, ProfileStore profiles, Members members, Pairs pairs, Steps steps, NeedClaims claims,
        Transactions transactions, Clock clock) {
        this.requests = requests;
        this.profiles = profiles;
        this.members = members;
        this.pairs = pairs;
        this.steps = steps;
        this.claims = claims;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Inside the transaction of the profile's change: all locks of the needs first, by ascending id. It cannot
     * deadlock with asking and answering, because none of them changes a profile while it holds a need.
     */
    public void changed(ProfileChanged change) {
        if (change.askable()) {
            return;
        }
        List<Request> open = requests.openAt(change.personKey(), AT_ONCE);
        TreeSet<Long> needIds = open.stream().map(Request::needId).collect(Collectors.toCollection(TreeSet::new));
        needIds.forEach(claims::lock);
        open.stream().map(Request::id).sorted().filter(claims::releaseIfHeld)
            .forEach(id -> end(id, State.VOID, "mentor-" + change.state().name().toLowerCase(Locale.ROOT)));
        needIds.forEach(claims::unlock);
    }

    /** What a sweep found to be without its mentor or its mentee. */
    public record Stray(long id, State end, String cause) {
    }

    /** Looks through 500 open requests after this id; empty strays may still mean that there are more to look through. */
    public record Sweep(List<Stray> strays, long lastId, boolean more) {
    }

    public Sweep sweep(long afterId, int batch) {
        return transactions.run(() -> {
            List<Request> open = requests.openAfter(afterId, batch);
            Map<String, Profile> mentors = profiles.ofAll(keys(open.stream().map(Request::mentorKey).toList()));
            Collection<String> both = keys(open.stream().flatMap(it -> List.of(it.mentorKey(), it.menteeKey()).stream()).toList());
            Set<String> there = both.isEmpty() ? Set.of() : members.among(both);
            List<Stray> strays = open.stream().filter(it -> !there.contains(it.menteeKey()) || gone(it, mentors, there))
                .map(it -> there.contains(it.menteeKey()) ? new Stray(it.id(), State.VOID, "mentor-away") : new Stray(it.id(), State.WITHDRAWN, "left")).toList();
            return new Sweep(strays, open.isEmpty() ? afterId : open.get(open.size() - 1).id(), open.size() == batch);
        });
    }

    /** Ends one stray, unless somebody was quicker. */
    public boolean end(Stray stray) {
        return transactions.run(() -> requests.find(stray.id()).filter(Request::open).map(seen -> {
            claims.lock(seen.needId());
            boolean mine = claims.releaseIfHeld(seen.id());
            if (mine) {
                end(seen.id(), stray.end(), stray.cause());
            }
            claims.unlock(seen.needId());
            return mine;
        }).orElse(false));
    }

    private void end(long id, State state, String cause) {
        steps.released(id, History.SYSTEM, it -> it.to(state, Ending.of(cause), clock.instant()));
    }

    private boolean gone(Request it, Map<String, Profile> mentors, Set<String> there) {
        Profile mentor = mentors.get(it.mentorKey());
        return mentor == null || !mentor.active() || !there.contains(it.mentorKey())
            || !pairs.allowed(it.mentorKey(), it.menteeKey());
    }

    private static Collection<String> keys(List<String> some) {
        return new TreeSet<>(some);
    }
}
