package org.micromentoring.host.web;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The request of this thread, for services that are called without one. */
public final class CurrentRequest extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    public static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(REQUEST.get());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest before = REQUEST.get();
        REQUEST.set(request);
        try {
            if (request.getCharacterEncoding() == null) {
                request.setCharacterEncoding("UTF-8");
            }
            chain.doFilter(request, response);
        } finally {
            if (before == null) {
                REQUEST.remove();
            } else {
                REQUEST.set(before);
            }
        }
    }
}
