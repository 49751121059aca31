package org.micromentoring.kernel;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.LinkedHashMap;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The table of change stamps. */
public final class ChangeStore {
    private final ActiveObjects ao;

    public ChangeStore(ActiveObjects ao) {
        this.ao = ao;
    }

    void add(String topic, String subject, long at) {
        ao.create(AoChange.class, new DBParam("CHANGE_TOPIC", topic), new DBParam("SUBJECT", subject), new DBParam("CHANGED_AT", at));
    }

    /** Row id to subject, oldest first. */
    Map<Integer, String> after(String topic, long millis) {
        Map<Integer, String> rows = new LinkedHashMap<>();
        Query query = Query.select().where("CHANGE_TOPIC = ? AND CHANGED_AT > ?", topic, millis).order("ID ASC");
        for (AoChange row : ao.find(AoChange.class, query)) {
            rows.put(row.getID(), row.getSubject());
        }
        return rows;
    }

    /** Forgets stamps that no node can still need. */
    public int prune(long before) {
        return ao.deleteWithSQL(AoChange.class, "CHANGED_AT < ?", before);
    }
}
