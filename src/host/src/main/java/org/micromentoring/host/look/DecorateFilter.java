package org.micromentoring.host.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.web.ContentPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the frame round each HTML answer that names a decorator of the product. Without one, or with one that nobody has, the answer goes
 * out as it is; so does one that ends in the middle. What a browser would mend in silence is told to the complaints.
 */
public final class DecorateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DecorateFilter.class);

    private final transient Frame frame;
    private final transient Consumer<String> complaints;

    public DecorateFilter(Frame frame, Consumer<String> complaints) {
        this.frame = frame;
        this.complaints = complaints;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
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
            ContentPolicy.apply(request, (HttpServletResponse) answer.getResponse());
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }

    private String decorated(HttpServletRequest request, String html) {
        String whole = ParsedPage.parse(html).filter(page -> knows(request, page)).map(page -> frame.around(request, page.decorator().orElseThrow(), page))
                .orElse(html);
        Faults.firstIn(whole).ifPresent(fault -> complain(request, fault));
        return whole;
    }

    private boolean knows(HttpServletRequest request, ParsedPage page) {
        Optional<String> named = page.decorator();
        boolean known = named.filter(Frame::decorates).isPresent();
        named.filter(name -> !known).ifPresent(name -> complain(request, "nobody has the decorator " + name));
        return known;
    }

    private void complain(HttpServletRequest request, String words) {
        LOG.warn("{}: {}", request.getRequestURI(), words);
        complaints.accept(request.getRequestURI() + ": " + words);
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
