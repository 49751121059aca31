package org.micromentoring.request;

import java.util.List;
import java.util.Optional;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.Profiles;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.RequestStore;

/**
 * "Take one more anyway?" (domain.md E2): the mentor raises the own capacity, on purpose. A transaction of its own
 * before the yes, because nobody may change a profile while holding a need.
 */
public final class OneMore {
    private final RequestStore requests;
    private final Profiles profiles;
    private final Claims claims;
    private final Transactions transactions;

    public OneMore(RequestStore requests, Profiles profiles, Claims claims, Transactions transactions) {
        this.requests = requests;
        this.profiles = profiles;
        this.claims = claims;
        this.transactions = transactions;
    }

    /**
     * Makes room for one more, unless there is room or the request is over.
     *
     * @return the capacity as it is now
     * @throws Problem conflict, at the highest capacity that a profile can have
     */
    public int makeRoom(Viewer viewer, long requestId) {
        viewer.mustTakePart();
        return transactions.run(() -> {
            Request seen = requests.find(requestId).filter(it -> viewer.is(it.mentorKey())).orElseThrow(Problem::notFound);
            Profile mine = profiles.mine(viewer);
            String places = Places.subject(viewer.key());
            int used = claims.held(List.of(places)).getOrDefault(places, 0);
            if (!seen.open() || used < mine.offer().capacity()) {
                return mine.offer().capacity();
            }
            if (used >= Profile.Offer.MOST) {
                throw Problem.conflict("micromentoring.request.no-more-places", Profile.Offer.MOST);
            }
            return profiles.save(viewer, mine.revision(), it -> withCapacity(it, used + 1), Optional.empty()).offer().capacity();
        });
    }

    private static Profile withCapacity(Profile it, int capacity) {
        Profile.Offer offer = new Profile.Offer(it.offer().formats(), it.offer().channels(), capacity, it.offer().talksPerWeek());
        return it.edited(it.about(), it.workingTime(), offer, it.onlyMe(), it.skills(), it.roles());
    }
}
