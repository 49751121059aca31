package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Table of source ids. */
public final class SourceStore {
    private final ActiveObjects ao;

    public SourceStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Every source id and what it stands for, in one statement. */
    public Map<String, Topic> all() {
        Map<String, Topic> sources = new HashMap<>();
        for (AoSource row : ao.find(AoSource.class)) {
            Topic.parse(row.getSourceTopic()).ifPresent(topic -> sources.put(row.getSourceId(), topic));
        }
        return sources;
    }

    public void add(String source, Topic topic) {
        ao.create(AoSource.class, new DBParam("SOURCE_ID", source), new DBParam("SOURCE_TOPIC", topic.toString()));
    }

    /** Lets another topic stand for all that one stood for. */
    void move(Topic from, Topic into) {
        for (AoSource row : ao.find(AoSource.class, Query.select().where("SOURCE_TOPIC = ?", from.toString()))) {
            row.setSourceTopic(into.toString());
            row.save();
        }
    }
}
