package org.micromentoring.admin.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.micromentoring.confluence.PluginModules;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.kernel.Viewer;

/** Everything that an administrator may want to know of the installation, in the order in which it is read. */
public final class Checkup {
    /** Kinds of modules whose absence has a meaning of its own. */
    private static final Set<String> KINDS = Set.of("xhtml-macro", "servlet", "rest", "rest-migration", "web-item", "web-resource",
        "job-config", "ao", "velocity-allowlist");

    private final String version;
    private final PluginModules modules;
    private final ReadOnly readOnly;
    private final BooleanSupplier reportingLines;
    private final JobChecks jobs;
    private final NodeChecks nodes;

    /** @param reportingLines whether pairs of employee and manager were imported */
    public Checkup(String version, PluginModules modules, ReadOnly readOnly, BooleanSupplier reportingLines, JobChecks jobs, NodeChecks nodes) {
        this.version = version;
        this.modules = modules;
        this.readOnly = readOnly;
        this.reportingLines = reportingLines;
        this.jobs = jobs;
        this.nodes = nodes;
    }

    List<Finding> now(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fine("version", "known", version));
        findings.add(Finding.fine("tables", "ready"));
        findings.addAll(switchedOff());
        findings.add(readOnly.on() ? Finding.look("read-only", "on") : Finding.fine("read-only", "off"));
        findings.add(viewer.may(Viewer.Right.SEE_PEOPLE) ? Finding.fine("people", "seen") : Finding.act("people", "hidden"));
        findings.add(reportingLines.getAsBoolean() ? Finding.fine("lines", "known") : Finding.look("lines", "unknown"));
        findings.add(Finding.fine("mail", "none"));
        findings.addAll(nodes.all());
        findings.addAll(jobs.all());
        return findings;
    }

    private List<Finding> switchedOff() {
        return modules.off().map(off -> off.isEmpty() ? List.of(Finding.fine("modules", "on")) : off.stream().map(Checkup::off).toList())
            .orElseGet(() -> List.of(Finding.look("modules", "unknown")));
    }

    private static Finding off(PluginModules.Module module) {
        return Finding.act("modules", "off." + (KINDS.contains(module.kind()) ? module.kind() : "other"), module.key());
    }
}
