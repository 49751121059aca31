package org.micromentoring.request.sent;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.Query;
import org.micromentoring.request.sent.Request.State;

/** Table of requests. */
public final class RequestStore {
    private static final String OPEN = "REQUEST_STATE IN (?, ?)";

    private final ActiveObjects ao;

    public RequestStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Its first history is the row itself. @return the same with its id */
    public Request add(Request request) {
        return request.stored(ao.create(AoRequest.class, RequestRowStore.row(request)).getID());
    }

    /** A row as it was read under its claim, and as it was written. */
    public record Change(Request before, Request after) {
    }

    /** Reads the row again, decides, and writes what changed. The caller has released its claim. */
    public Change change(long id, UnaryOperator<Request> decision) {
        AoRequest row = ao.get(AoRequest.class, (int) id);
        Request before = RequestRowStore.request(row);
        Request after = decision.apply(before);
        RequestRowStore.fill(row, after);
        row.save();
        return new Change(before, after);
    }

    public Optional<Request> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : find(Query.select().where("ID = ?", (int) id)).stream().findFirst();
    }

    /** By ascending id, which is the order in which their claims are released. */
    public List<Request> ofNeed(long needId) {
        return find(Query.select().where("NEED_ID = ?", needId).order("ID ASC"));
    }

    /** Of at most 500 needs, by ascending id. */
    public List<Request> ofNeeds(Collection<Long> needIds) {
        if (needIds.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(needIds.size(), "?"));
        return find(Query.select().where("NEED_ID IN (" + marks + ")", needIds.toArray()).order("ID ASC"));
    }

    /** Open ones at a mentor, the one that is due first in front. */
    public List<Request> openAt(String mentorKey, int limit) {
        return find(Query.select().where("MENTOR_KEY = ? AND " + OPEN, mentorKey, State.PENDING.name(), State.INFO_REQUESTED.name())
            .order("DUE_AT ASC, ID ASC").limit(limit));
    }

    /** Open ones of a mentee; few, because there are caps. */
    public List<Request> openFrom(String menteeKey) {
        return find(Query.select().where("MENTEE_KEY = ? AND " + OPEN, menteeKey, State.PENDING.name(), State.INFO_REQUESTED.name()));
    }

    /** Open ones between two people, whoever asked, by ascending id. */
    public List<Request> openBetween(String one, String other) {
        return find(Query.select().where("((MENTOR_KEY = ? AND MENTEE_KEY = ?) OR (MENTOR_KEY = ? AND MENTEE_KEY = ?)) AND " + OPEN,
            one, other, other, one, State.PENDING.name(), State.INFO_REQUESTED.name()).order("ID ASC"));
    }

    /** All of a mentor, the newest first. */
    public List<Request> of(String mentorKey, int limit) {
        return find(Query.select().where("MENTOR_KEY = ?", mentorKey).order("ID DESC").limit(limit));
    }

    /** Open ones whose time is over, the oldest first. */
    public List<Request> overdue(Instant now, int limit) {
        return find(Query.select().where(OPEN + " AND DUE_AT <= ?", State.PENDING.name(), State.INFO_REQUESTED.name(), now.toEpochMilli())
            .order("DUE_AT ASC, ID ASC").limit(limit));
    }

    /** Open ones after an id, by ascending id: for sweeping through all. */
    public List<Request> openAfter(long id, int limit) {
        return find(Query.select().where("ID > ? AND " + OPEN, (int) id, State.PENDING.name(), State.INFO_REQUESTED.name())
            .order("ID ASC").limit(limit));
    }

    /** On either side, by ascending id. */
    public List<Request> with(String personKey) {
        return find(Query.select().where("MENTOR_KEY = ? OR MENTEE_KEY = ?", personKey, personKey).order("ID ASC"));
    }

    /** In which a mentor named this person as the better one to ask. */
    public List<Request> naming(String personKey) {
        return find(Query.select().where("COLLEAGUE_KEY = ?", personKey));
    }

    /** Rows belong to both sides, so they stay, without the person and the person's own words. None may be open any more. */
    public void forget(String personKey, String tombstone) {
        Query query = Query.select().where("MENTOR_KEY = ? OR MENTEE_KEY = ? OR COLLEAGUE_KEY = ?", personKey, personKey, personKey);
        for (AoRequest row : ao.find(AoRequest.class, query)) {
            RequestRowStore.forget(row, personKey, tombstone);
            row.save();
        }
    }

    private List<Request> find(Query query) {
        return Arrays.stream(ao.find(AoRequest.class, query)).map(RequestRowStore::request).toList();
    }
}
