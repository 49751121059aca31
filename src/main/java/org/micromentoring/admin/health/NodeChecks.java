package org.micromentoring.admin.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What each node of the cluster says of itself; this one is asked, the others have written it down. */
public final class NodeChecks {
    /** Nodes report every minute. */
    private static final Duration SILENCE = Duration.ofMinutes(5);
    /** Every node reads its index anew each night. */
    private static final Duration STALE = Duration.ofHours(36);

    private final Supplier<NodeReport> here;
    private final NodeReportStore reports;

    public NodeChecks(Supplier<NodeReport> here, NodeReportStore reports) {
        this.here = here;
        this.reports = reports;
    }

    List<Finding> all() {
        NodeReport now = here.get();
        List<Finding> findings = new ArrayList<>(List.of(finding(now, now)));
        reports.all().stream().filter(report -> !report.node().equals(now.node())).map(report -> finding(report, now)).forEach(findings::add);
        return findings;
    }

    private static Finding finding(NodeReport report, NodeReport now) {
        if (report.reportedAt().plus(SILENCE).isBefore(now.reportedAt())) {
            return Finding.look("node", "silent", report.node(), report.reportedAt());
        }
        if (!report.version().equals(now.version())) {
            return Finding.look("node", "other-version", report.node(), report.version(), now.version());
        }
        if (report.readAt().plus(STALE).isBefore(now.reportedAt())) {
            return Finding.act("node", "stale", report.node(), report.mentors(), report.readAt());
        }
        return Finding.fine("node", "fresh", report.node(), report.mentors(), report.readAt());
    }
}
