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
    private final ActiveObjects ao;

    public ChangeStore(ActiveObjects ao) {
        this.ao = ao;
    }

    void add(String topic, String subject, long at) {
        ao.create(AoChange.class, new DBParam("CHANGE_TOPIC", topic), new DBParam("SUBJECT", subject), new DBParam("CHANGED_AT", at));
    }

    /** By row id, oldest first. */
    Map<Integer, Changes.Change> after(List<String> topics, long millis) {
        List<Object> values = new ArrayList<>(topics);
        values.add(millis);
        String among = "CHANGE_TOPIC IN (" + String.join(", ", Collections.nCopies(topics.size(), "?")) + ") AND CHANGED_AT > ?";
        Map<Integer, Changes.Change> rows = new LinkedHashMap<>();
        for (AoChange row : ao.find(AoChange.class, Query.select().where(among, values.toArray()).order("ID ASC"))) {
            rows.put(row.getID(), new Changes.Change(row.getChangeTopic(), row.getSubject()));
        }
        return rows;
    }

    /** Forgets stamps that no node can still need. */
    public int prune(long before) {
        return ao.deleteWithSQL(AoChange.class, "CHANGED_AT < ?", before);
    }
}
