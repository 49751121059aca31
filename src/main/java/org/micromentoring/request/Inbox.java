package org.micromentoring.request;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.request.Needs.Asked;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.RequestStore;

/** What somebody has to do, waits for, and has running, in both roles; four statements however much there is. */
public final class Inbox {
    /** Shown at once; those that are due first. */
    private static final int MOST = 50;
    /** How long something that ended is still of interest. */
    private static final Duration RECENT = Duration.ofDays(14);

    /** A request to the viewer, with the need it is about. */
    public record Incoming(Request request, Need need) {
    }

    /**
     * Everything of one person.
     *
     * @param incoming    open requests to the viewer, the one that is due first in front
     * @param asked       the viewer's needs that are open or ended lately, the newest first
     * @param engagements open ones and those that ended lately, the newest first
     */
    public record Mine(List<Incoming> incoming, List<Asked> asked, List<Engagement> engagements) {
        public Mine {
            incoming = List.copyOf(incoming);
            asked = List.copyOf(asked);
            engagements = List.copyOf(engagements);
        }
    }

    private final RequestStore requests;
    private final NeedStore needs;
    private final Engagements engagements;
    private final Transactions transactions;
    private final Clock clock;

    public Inbox(RequestStore requests, NeedStore needs, Engagements engagements, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.needs = needs;
        this.engagements = engagements;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mine of(Viewer viewer) {
        return transactions.run(() -> {
            List<Request> open = requests.openAt(viewer.key(), MOST);
            List<Long> ids = open.stream().map(Request::needId).distinct().toList();
            List<Need> found = needs.findAll(ids, viewer.key(), clock.instant().minus(RECENT));
            Map<Long, Need> byId = found.stream().collect(Collectors.toMap(Need::id, it -> it));
            List<Incoming> incoming = open.stream().filter(it -> byId.containsKey(it.needId()))
                .map(it -> new Incoming(it, byId.get(it.needId()))).toList();
            return new Mine(incoming, asked(found.stream().filter(it -> it.isOf(viewer.key())).toList()), recent(viewer));
        });
    }

    private List<Asked> asked(List<Need> own) {
        Map<Long, List<Request>> byNeed = new HashMap<>();
        requests.ofNeeds(own.stream().map(Need::id).toList())
            .forEach(it -> byNeed.computeIfAbsent(it.needId(), id -> new ArrayList<>()).add(it));
        return own.stream().map(it -> new Asked(it, byNeed.getOrDefault(it.id(), Collections.emptyList()))).toList();
    }

    private List<Engagement> recent(Viewer viewer) {
        return engagements.mine(viewer).stream()
            .filter(it -> it.ended().filter(end -> end.isBefore(clock.instant().minus(RECENT))).isEmpty()).toList();
    }
}
