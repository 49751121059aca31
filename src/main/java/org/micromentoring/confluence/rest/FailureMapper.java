package org.micromentoring.confluence.rest;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody expected, in the one shape of errors and never with a trace; while the host takes the plugin away: come back later. */
@Provider
public final class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    private final SalTransactions transactions;
    private final ProblemMapper problems;

    @Inject
    public FailureMapper(SalTransactions transactions, CurrentViewer viewers, Templates templates) {
        this.transactions = transactions;
        this.problems = new ProblemMapper(viewers, templates);
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) {
            return refusal.getResponse();
        }
        LOG.error("a call failed", failure);
        int status = transactions.tablesReady() && !Transactions.noDatabase(failure) ? 500 : 503;
        try {
            return problems.answer(status, "micromentoring.confluence.problem.failed", List.of(), "");
        } catch (RuntimeException | LinkageError e) {
            return Response.status(503).header("Retry-After", "5").build();
        }
    }
}
