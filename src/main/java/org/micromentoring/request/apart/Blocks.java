package org.micromentoring.request.apart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.privacy.KeptAway;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.program.pair.PairRule;
import org.micromentoring.program.pair.PairRules;
import org.micromentoring.request.Requests;
import org.micromentoring.request.sent.Request;

/** Use cases: "do not bring us together", said where one has met somebody; and taking it back. */
public final class Blocks {
    private final PairRules rules;
    private final Shown shown;
    private final ProfileStore profiles;
    private final Requests requests;
    private final Engagements engagements;
    private final People people;
    private final Transactions transactions;

    public Blocks(PairRules rules, Shown shown, ProfileStore profiles, Requests requests, Engagements engagements, People people,
        Transactions transactions) {
        this.rules = rules;
        this.shown = shown;
        this.profiles = profiles;
        this.requests = requests;
        this.engagements = engagements;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Somebody whose profile the viewer may see.
     *
     * @throws Problem not found, for a profile that the viewer may not see, for whatever reason
     */
    public PairRule mentor(Viewer viewer, long profileId) {
        viewer.mustSeeMentors();
        Optional<Profile> seen = transactions.run(() -> shown.byId(viewer.key(), profileId));
        return seen.map(it -> block(viewer, it.personKey())).or(() -> kept(viewer, profileId)).orElseThrow(Problem::notFound);
    }

    /** The other one of a request of the viewer, over or not. */
    public PairRule request(Viewer viewer, long id) {
        Request request = requests.visible(viewer, id);
        return block(viewer, viewer.is(request.mentorKey()) ? request.menteeKey() : request.mentorKey());
    }

    /** The other one of an engagement of the viewer, over or not. */
    public PairRule engagement(Viewer viewer, long id) {
        Engagement engagement = engagements.visible(viewer, id);
        return block(viewer, viewer.is(engagement.mentorKey()) ? engagement.menteeKey() : engagement.mentorKey());
    }

    /** Whom the viewer keeps away, with names as they are now, the newest first. */
    public List<KeptAway> mine(Viewer viewer) {
        List<PairRule> mine = rules.mine(viewer);
        Map<String, Person> known = mine.isEmpty() ? Map.of() : people.all(mine.stream().map(PairRule::otherKey).toList());
        return mine.stream().map(it -> new KeptAway(it.id(), Optional.ofNullable(known.get(it.otherKey())).map(Person::name).orElse(""), it.at())).toList();
    }

    public void takeBack(Viewer viewer, long id) {
        rules.unblock(viewer, id);
    }

    /** Whoever has left cannot be met, and has no key to keep away. */
    private PairRule block(Viewer viewer, String otherKey) {
        people.find(otherKey).orElseThrow(Problem::notFound);
        return rules.block(viewer, otherKey);
    }

    /** Asks only about people whom the viewer keeps away, so nothing tells a profile that others keep away from one that is not there. */
    private Optional<PairRule> kept(Viewer viewer, long profileId) {
        List<PairRule> mine = rules.mine(viewer);
        Map<String, Profile> theirs = transactions.run(() -> profiles.ofAll(mine.stream().map(PairRule::otherKey).toList()));
        return mine.stream().filter(it -> Optional.ofNullable(theirs.get(it.otherKey())).filter(one -> one.id() == profileId && one.listed()).isPresent())
            .findFirst();
    }
}
