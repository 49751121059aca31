package org.micromentoring.host.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.engine.Engine;
import org.micromentoring.host.resources.WebResources;
import org.micromentoring.host.templates.Allowlist;
import org.micromentoring.host.templates.VelocityTemplates;
import org.micromentoring.host.wiki.Refusals;

/** {@code /host/warnings}: what went wrong without breaking a page, so that tests can fail on it. */
public final class Warnings extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Allowlist allowlist;
    private final transient VelocityTemplates templates;
    private final transient WebResources resources;
    private final transient Engine engine;
    private final transient Supplier<Optional<Refusals>> refusals;

    public Warnings(Allowlist allowlist, VelocityTemplates templates, WebResources resources, Engine engine, Supplier<Optional<Refusals>> refusals) {
        this.refusals = refusals;
        this.allowlist = allowlist;
        this.templates = templates;
        this.resources = resources;
        this.engine = engine;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        return Map.of("refusedTemplateCalls", allowlist.refused(), "failedTemplates", templates.failures(),
                "unknownResources", resources.unknown(), "spoiltTransactions", engine.spoiltTransactions(), "refusedWrites", engine.outage().refusedWrites(),
                "refusedOutputs", refusals.get().map(Refusals::outputs).orElse(List.of()), "thrownByMacros", refusals.get().map(Refusals::macros).orElse(List.of()),
                "brokenPages", refusals.get().map(Refusals::pages).orElse(List.of()));
    }
}
