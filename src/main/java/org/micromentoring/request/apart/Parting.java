package org.micromentoring.request.apart;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.History;
import org.micromentoring.program.pair.PairMade;
import org.micromentoring.request.Steps;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/**
 * Ends what two people have open who are not to be brought together any more, in words that could mean anything: the
 * mentee took it back, or the mentor takes no requests at the moment. What a transaction of the same moment opens is
 * found by the sweep.
 */
public final class Parting {
    private final RequestStore requests;
    private final Steps steps;
    private final NeedClaims claims;
    private final Engagements engagements;
    private final Clock clock;

    public Parting(RequestStore requests, Steps steps, NeedClaims claims, Engagements engagements, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.claims = claims;
        this.engagements = engagements;
        this.clock = clock;
    }

    /** Inside the transaction of the rule. Engagements last: a request may become one until its need is locked. */
    public void made(PairMade pair) {
        List<Request> open = requests.openBetween(pair.one(), pair.other());
        TreeSet<Long> needIds = open.stream().map(Request::needId).collect(Collectors.toCollection(TreeSet::new));
        needIds.forEach(claims::lock);
        open.stream().filter(it -> claims.releaseIfHeld(it.id())).forEach(it -> end(it, pair.by()));
        needIds.forEach(claims::unlock);
        engagements.endBetween(pair.one(), pair.other(), pair.by());
    }

    private void end(Request open, String by) {
        boolean mentee = open.menteeKey().equals(by);
        steps.released(open.id(), mentee ? by : History.SYSTEM,
            it -> it.to(mentee ? State.WITHDRAWN : State.VOID, Ending.of(mentee ? "mentee" : "mentor-away"), clock.instant()));
    }
}
