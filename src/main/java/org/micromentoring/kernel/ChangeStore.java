package org.micromentoring.kernel;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The table of change stamps. */
public final class ChangeStore {
    private static final String NOBODY = "-";

    private final ActiveObjects ao;

    /** One row: who is to see what again, and when that was noted. */
    record Stamp(Changes.Change change, long at) {
        /** Whom it was about is forgotten some day. */
        boolean isWhatWasSeen(Stamp seen) {
            return at == seen.at && change.topic().equals(seen.change.topic())
                && (change.subject().equals(NOBODY) || change.equals(seen.change));
        }
    }

    public ChangeStore(ActiveObjects ao) {
        this.ao = ao;
    }

    void add(String topic, String subject, long at) {
        ao.create(AoChange.class, new DBParam("CHANGE_TOPIC", topic), new DBParam("SUBJECT", subject), new DBParam("CHANGED_AT", at));
    }

    /** By row id, oldest first; with the row of this id, however old. */
    Map<Integer, Stamp> after(List<String> topics, long millis, int id) {
        List<Object> values = new ArrayList<>(topics);
        values.add(millis);
        values.add(id);
        return stamps(Query.select().where("(" + among(topics) + " AND CHANGED_AT > ?) OR ID = ?", values.toArray()).order("ID ASC"));
    }

    /** The newest row, if there is one. */
    Map<Integer, Stamp> newest(List<String> topics) {
        return stamps(Query.select().where(among(topics), topics.toArray()).order("ID DESC").limit(1));
    }

    /**
     * Forgets stamps that no node can still need. The newest stays, so that nodes can tell whether they have seen it, but
     * not whom it was about.
     */
    public int prune(long before) {
        int kept = ids(Query.select().order("ID DESC").limit(1));
        for (AoChange newest : ao.find(AoChange.class, Query.select().where("ID = ? AND CHANGED_AT < ?", kept, before))) {
            if (!NOBODY.equals(newest.getSubject())) {
                newest.setSubject(NOBODY);
                newest.save();
            }
        }
        return ao.deleteWithSQL(AoChange.class, "CHANGED_AT < ? AND ID < ?", before, kept);
    }

    private static String among(List<String> topics) {
        return "CHANGE_TOPIC IN (" + String.join(", ", Collections.nCopies(topics.size(), "?")) + ")";
    }

    private int ids(Query query) {
        return stamps(query).keySet().stream().findFirst().orElse(0);
    }

    private Map<Integer, Stamp> stamps(Query query) {
        Map<Integer, Stamp> rows = new LinkedHashMap<>();
        for (AoChange row : ao.find(AoChange.class, query)) {
            rows.put(row.getID(), new Stamp(new Changes.Change(row.getChangeTopic(), row.getSubject()), row.getChangedAt()));
        }
        return rows;
    }
}
