package org.micromentoring.host.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the frame round each HTML answer that names a decorator, and serves everything under a strict Content-Security-Policy. */
public final class DecorateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(DecorateFilter.class);

    private final transient Frame frame;

    public DecorateFilter(Frame frame) {
        this.frame = frame;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        policies(response);
        HeldAnswer answer = new HeldAnswer(response, wantsErrorPage(request));
        int error = pass(request, answer, chain);
        if (error != 0) {
            response.setStatus(error);
            write(response, frame.error(request, error));
            return;
        }
        Optional<String> html = answer.html();
        if (html.isPresent()) {
            write(response, decorated(request, html.get()));
        }
    }

    /** The error that a page is to be made of, or 0. */
    private static int pass(HttpServletRequest request, HeldAnswer answer, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, answer);
            return answer.error();
        } catch (RuntimeException | ServletException e) {
            if (answer.isCommitted() || !wantsErrorPage(request)) {
                throw e;
            }
            LOG.error("{} failed", request.getRequestURI(), e);
            answer.reset();
            policies((HttpServletResponse) answer.getResponse());
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }

    private static void policies(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    private String decorated(HttpServletRequest request, String html) {
        if (!html.contains("\"decorator\"") && !html.contains("'decorator'")) {
            return html;
        }
        ParsedPage page = ParsedPage.parse(html);
        return page.decorator().map(decorator -> frame.around(request, decorator, page)).orElse(html);
    }

    private static boolean wantsErrorPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader("Accept");
        return !path.startsWith("/rest/") && !path.startsWith("/download/") && !path.startsWith("/s/") && accept != null && accept.contains("text/html");
    }

    private static void write(HttpServletResponse response, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
