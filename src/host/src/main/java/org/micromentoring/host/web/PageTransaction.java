package org.micromentoring.host.web;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Renders wiki pages inside a transaction, as the product does: a macro that spoils it breaks the page. */
public final class PageTransaction extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient TransactionTemplate transactions;

    public PageTransaction(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            transactions.execute(() -> {
                pass(request, response, chain);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (FailedPage e) {
            throw (ServletException) e.getCause();
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new FailedPage(e);
        }
    }

    private static final class FailedPage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedPage(ServletException cause) {
            super(cause);
        }
    }
}
