package org.micromentoring.admin.health;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The table of what each node last said of itself. */
public final class NodeReportStore {
    /** A node that said nothing for so long is gone for good, or has started anew under another name. */
    static final Duration FORGOTTEN = Duration.ofHours(6);

    private final ActiveObjects ao;

    public NodeReportStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Takes the place of the report before, and forgets nodes that are gone. */
    public void note(NodeReport report) {
        AoNodeReport[] found = ao.find(AoNodeReport.class, Query.select().where("NODE_KEY = ?", report.node()));
        AoNodeReport row = found.length > 0 ? found[0] : ao.create(AoNodeReport.class, new DBParam("NODE_KEY", report.node()));
        row.setReportedAt(report.reportedAt().toEpochMilli());
        row.setPluginVersion(report.version());
        row.setIndexReadAt(report.readAt().toEpochMilli());
        row.setIndexMentors(report.mentors());
        row.save();
        ao.deleteWithSQL(AoNodeReport.class, "REPORTED_AT < ?", report.reportedAt().minus(FORGOTTEN).toEpochMilli());
    }

    public void forget(String node) {
        ao.deleteWithSQL(AoNodeReport.class, "NODE_KEY = ?", node);
    }

    /** By name. */
    public List<NodeReport> all() {
        return Arrays.stream(ao.find(AoNodeReport.class, Query.select().order("NODE_KEY ASC")))
            .map(row -> new NodeReport(row.getNodeKey(), Instant.ofEpochMilli(row.getReportedAt()), row.getPluginVersion(),
                Instant.ofEpochMilli(row.getIndexReadAt()), row.getIndexMentors()))
            .toList();
    }
}
