package org.micromentoring.host.web;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The strict Content-Security-Policy of every answer, errors included: nothing inline, nothing evaluated, nothing from elsewhere.
 * One exception, which AUI 9 needs: pictures in {@code data:} addresses, because its styles hold some of their icons that way.
 */
public final class ContentPolicy extends HttpFilter {
    /** Browsers tell this door, below the context path, what they refused. */
    public static final String REPORTS = "/host/csp";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicy.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; object-src 'none'; frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'; report-uri ";

    /** Sets the headers; also for answers that were reset. */
    public static void apply(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + request.getContextPath() + REPORTS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        apply(request, response);
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            // The container's own page would drop the headers and show the stack.
            LOG.error("{} failed", request.getRequestURI(), e);
            response.reset();
            apply(request, response);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
