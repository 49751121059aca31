package org.micromentoring.confluence.rest;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;

/** Until the host has made the tables, every call is told to come back. */
@Provider
public final class StartingFilter implements ContainerRequestFilter {
    private final SalTransactions transactions;
    private final ProblemMapper problems;

    @Inject
    public StartingFilter(SalTransactions transactions, CurrentViewer viewers, Templates templates) {
        this.transactions = transactions;
        // The host makes each provider by itself and does not offer one to the other.
        this.problems = new ProblemMapper(viewers, templates);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!transactions.tablesReady()) {
            request.abortWith(problems.answer(503, "micromentoring.confluence.macro.starting", List.of(), ""));
        }
    }
}
