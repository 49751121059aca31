package org.micromentoring.host.sal;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.io.IOException;
import java.util.function.BiPredicate;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;
import org.micromentoring.host.templates.HtmlEncoder;

/** Asks for the password once more and goes back to where the person wanted to go; or drops what was granted, the log-in stays. */
public final class SecondPasswordPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SecondPasswords passwords;
    private final transient BiPredicate<String, String> rightPassword;

    /** @param rightPassword says whether user name and password fit */
    public SecondPasswordPage(SecondPasswords passwords, BiPredicate<String, String> rightPassword) {
        this.passwords = passwords;
        this.rightPassword = rightPassword;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(SecondPasswords.DROP)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        show(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(SecondPasswords.DROP)) {
            drop(request, response);
            return;
        }
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        String password = request.getParameter("password");
        if (user != null && password != null && rightPassword.test(user.getName(), password)) {
            passwords.open(request);
            response.sendRedirect(request.getContextPath() + destination(request));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(request, response, "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>The password is not right.</p></div>");
        }
    }

    private void drop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Forms.isOurs(request, response)) {
            passwords.close(request);
            response.sendRedirect(request.getContextPath() + "/");
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<html><head><title>Administrator access</title><meta name=\"decorator\" content=\"atl.general\"></head><body>"
                + "<h1>Administrator access</h1><p>Please enter your password once more. It is then good for ten minutes.</p>" + message
                + "<form class=\"aui\" method=\"post\" action=\"" + HtmlEncoder.encode(request.getContextPath() + SecondPasswords.PAGE) + "\">"
                + "<input type=\"hidden\" name=\"destination\" value=\"" + HtmlEncoder.encode(destination(request)) + "\">"
                + "<div class=\"field-group\"><label for=\"password\">Password</label>"
                + "<input class=\"text\" type=\"password\" id=\"password\" name=\"password\" autocomplete=\"current-password\" autofocus></div>"
                + "<div class=\"buttons-container\"><button class=\"aui-button aui-button-primary\" type=\"submit\" id=\"authenticateButton\">Confirm</button></div>"
                + "</form></body></html>");
    }

    /** Only addresses of this site: no second host may be named. */
    private static String destination(HttpServletRequest request) {
        String wanted = request.getParameter("destination");
        boolean own = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\")
                && wanted.chars().noneMatch(c -> c < ' ');
        return own ? wanted : "/";
    }
}
