package org.micromentoring.confluence;

import com.atlassian.sal.api.web.context.HttpContext;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * Whether a page is rendered for a program: the wiki's REST gives rendered bodies to whoever asks, and macros are told
 * the same as for a reader (docs/decisions/010).
 */
public final class RemoteCalls {
    private final OptionalServices services;
    private final Likely likely = new Likely();

    public RemoteCalls(OptionalServices services) {
        this.services = services;
    }

    /** False outside a request, and where the host does not show its requests. */
    public boolean now() {
        return likely.call("HttpContext.getRequest", () -> services.find(HttpContext.class).flatMap(it -> Optional.ofNullable(it.getRequest()))
            .map(RemoteCalls::path).filter(path -> path.startsWith("/rest/") || path.startsWith("/rpc/")).isPresent(), () -> false);
    }

    private static String path(HttpServletRequest request) {
        String context = Optional.ofNullable(request.getContextPath()).orElse("");
        return Optional.ofNullable(request.getRequestURI()).filter(it -> it.startsWith(context)).map(it -> it.substring(context.length())).orElse("");
    }
}
