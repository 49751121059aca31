package org.micromentoring.host.look;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.people.SignInFilter;

/** What the host's own form pages share. */
public final class Forms {
    private Forms() {
    }

    /** True when the post carries the word of this log-in; else the answer is 403 already. */
    public static boolean isOurs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = SignInFilter.formToken(request);
        boolean ours = token.isPresent() && token.get().equals(request.getParameter("atl_token"));
        if (!ours) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The form does not belong to this log-in.");
        }
        return ours;
    }

    /** The hidden field that {@link #isOurs} looks for. */
    public static String tokenField(HttpServletRequest request) {
        return "<input type=\"hidden\" name=\"atl_token\" value=\"" + Html.text(SignInFilter.formToken(request).orElse("")) + "\">";
    }

    public static void html(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }

    /** The parameter, or an empty text. */
    public static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    public static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login.action?os_destination=" + Html.path(Header.here(request)));
    }
}
