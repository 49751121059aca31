package org.micromentoring.confluence.rest;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.SalTransactions;

/** Until the host has made the tables, every call is told to come back. */
@Provider
public final class StartingFilter implements ContainerRequestFilter {
    private final SalTransactions transactions;
    private final ProblemMapper problems;

    @Inject
    public StartingFilter(SalTransactions transactions, ProblemMapper problems) {
        this.transactions = transactions;
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!transactions.tablesReady()) {
            request.abortWith(problems.answer(503, "micromentoring.confluence.macro.starting", List.of(), ""));
        }
    }
}
