package org.micromentoring.host.look;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleStore;
import org.micromentoring.host.people.Sessions;
import org.micromentoring.host.people.SignInFilter;

/** /login.action, /logout.action and, for trying out, /switchuser.action. */
public final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PeopleStore people;
    private final transient Sessions sessions;
    private final transient List<String> demoPeople;

    public LoginServlet(PeopleStore people, Sessions sessions, List<String> demoPeople) {
        this.people = people;
        this.sessions = sessions;
        this.demoPeople = demoPeople;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/login.action")) {
            show(request, response, "");
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/login.action" -> logIn(request, response);
            case "/logout.action" -> logOut(request, response);
            default -> change(request, response);
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HostUser> user = people.signIn(parameter(request, "os_username"), parameter(request, "os_password"));
        if (user.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(request, response, "<div class=\"aui-message aui-message-error\" role=\"alert\"><p class=\"title\"><strong>"
                    + "The name and the password do not fit together.</strong></p><p>Try again, or use one of the accounts below.</p></div>");
            return;
        }
        enter(request, response, user.get());
    }

    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Forms.isOurs(request, response)) {
            SignInFilter.token(request).ifPresent(sessions::close);
            cookie(request, response, "", 0);
            response.sendRedirect(request.getContextPath() + "/login.action");
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Forms.isOurs(request, response)) {
            return;
        }
        Optional<HostUser> other = Optional.of(parameter(request, "name")).filter(demoPeople::contains).flatMap(people::byName).filter(HostUser::active);
        if (other.isEmpty() || AuthenticatedUserThreadLocal.get() == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignInFilter.token(request).ifPresent(sessions::close);
        enter(request, response, other.get());
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, HostUser user) throws IOException {
        cookie(request, response, sessions.open(user.key().getStringValue()), -1);
        response.sendRedirect(Destination.of(request));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        StringBuilder accounts = new StringBuilder();
        people.named(demoPeople).forEach(user -> accounts.append("<li><code>").append(Html.text(user.name())).append("</code> ")
                .append(Html.text(user.fullName())).append(user.active() ? "" : " (deactivated)").append("</li>"));
        Forms.html(response, Html.fill("login.html", Map.of("base", request.getContextPath(), "message", message,
                "destination", Optional.ofNullable(request.getParameter("os_destination")).orElse("/"),
                "name", parameter(request, "os_username"), "accounts", accounts.toString())));
    }

    private static void cookie(HttpServletRequest request, HttpServletResponse response, String token, int age) {
        Cookie cookie = new Cookie(Sessions.COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(age);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        response.addCookie(cookie);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
