package org.micromentoring.host.people;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

/** Finds out who asks: the cookie of the log-in form, else HTTP basic. The thread is always cleared afterwards. */
public final class SignInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FORM_TOKEN = "host.form-token";

    private final transient PeopleStore people;
    private final transient Sessions sessions;

    public SignInFilter(PeopleStore people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        AuthenticatedUserThreadLocal.set(null);
        try {
            Optional<HostUser> user;
            String basic = request.getHeader("Authorization");
            if (basic != null && basic.regionMatches(true, 0, "Basic ", 0, 6)) {
                user = basic(basic.substring(6));
                if (user.isEmpty()) {
                    refuse(response);
                    return;
                }
            } else {
                user = bySession(request);
                if (user.isEmpty() && "basic".equals(request.getParameter("os_authType"))) {
                    refuse(response);
                    return;
                }
            }
            AuthenticatedUserThreadLocal.set(user.orElse(null));
            chain.doFilter(new KnownRequest(request, user), response);
        } finally {
            AuthenticatedUserThreadLocal.set(null);
        }
    }

    /** The word that forms of this log-in must carry; empty without a log-in. */
    public static Optional<String> formToken(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(FORM_TOKEN));
    }

    public static Optional<String> token(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE)).map(Cookie::getValue).findFirst();
    }

    private Optional<HostUser> bySession(HttpServletRequest request) {
        Optional<String> token = token(request);
        Optional<HostUser> user = token.flatMap(sessions::userKey).flatMap(people::byKey).filter(known -> known.active() && !known.removed());
        user.ifPresent(known -> request.setAttribute(FORM_TOKEN, Sessions.formToken(token.orElseThrow())));
        return user;
    }

    private Optional<HostUser> basic(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? people.signIn(pair[0], pair[1]) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Embedded host\", charset=\"UTF-8\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static final class KnownRequest extends HttpServletRequestWrapper {
        private final Optional<HostUser> user;

        KnownRequest(HttpServletRequest request, Optional<HostUser> user) {
            super(request);
            this.user = user;
        }

        @Override
        public String getRemoteUser() {
            return user.map(HostUser::name).orElse(null);
        }

        @Override
        public Principal getUserPrincipal() {
            return user.orElse(null);
        }
    }
}
