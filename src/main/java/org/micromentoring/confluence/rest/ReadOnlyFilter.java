package org.micromentoring.confluence.rest;

import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;

/** In read-only mode nothing changes, also where the host itself would let a call through. */
@Provider
public final class ReadOnlyFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ReadOnly readOnly;
    private final ProblemMapper problems;

    @Inject
    public ReadOnlyFilter(ReadOnly readOnly, CurrentViewer viewers, Templates templates) {
        this.readOnly = readOnly;
        this.problems = new ProblemMapper(viewers, templates);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && readOnly.on()) {
            request.abortWith(problems.answer(405, "micromentoring.confluence.read-only", List.of(), ""));
        }
    }
}
