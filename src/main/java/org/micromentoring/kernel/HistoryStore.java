package org.micromentoring.kernel;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;

/** The table of state changes. Rows are written once and never changed, but for the actor's key at erasure. */
public final class HistoryStore implements PersonalData {
    private final ActiveObjects ao;
    private final Clock clock;

    public HistoryStore(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Writes one change with the time of now; call it in the transaction of the change. */
    public void add(History change) {
        Map<String, Object> row = new HashMap<>();
        row.put("OBJECT_KIND", change.kind());
        row.put("OBJECT_ID", change.id());
        row.put("ACTOR_KEY", change.actor());
        row.put("FROM_STATE", change.from());
        row.put("TO_STATE", change.to());
        row.put("CHANGE_CAUSE", change.cause());
        row.put("CHANGED_AT", clock.millis());
        ao.create(AoHistory.class, row);
    }

    /** All changes of one object, oldest first. */
    public List<History> of(String kind, long id) {
        List<History> changes = new ArrayList<>();
        Query query = Query.select().where("OBJECT_KIND = ? AND OBJECT_ID = ?", kind, id).order("ID ASC");
        for (AoHistory row : ao.find(AoHistory.class, query)) {
            changes.add(new History(kind, id, row.getActorKey(), text(row.getFromState()), row.getToState(), text(row.getChangeCause())));
        }
        return changes;
    }

    /** Forgets changes from before this time. @return rows gone */
    public int prune(long before) {
        return ao.deleteWithSQL(AoHistory.class, "CHANGED_AT < ?", before);
    }

    @Override
    public String section() {
        return "history";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AoHistory row : ao.find(AoHistory.class, Query.select().where("ACTOR_KEY = ?", personKey).order("ID ASC"))) {
            rows.add(Map.of("kind", row.getObjectKind(), "id", row.getObjectId(), "to", row.getToState(),
                "at", Instant.ofEpochMilli(row.getChangedAt()).toString()));
        }
        return rows;
    }

    @Override
    public void erase(String personKey) {
        for (AoHistory row : ao.find(AoHistory.class, Query.select().where("ACTOR_KEY = ?", personKey))) {
            row.setActorKey(TOMBSTONE);
            row.save();
        }
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
