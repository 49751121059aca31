package org.micromentoring.host.look;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lets administrators pass and nobody else; what they post must carry the word of their log-in. */
abstract class AdminServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient PermissionManager permissions;

    AdminServlet(PermissionManager permissions) {
        this.permissions = permissions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (user == null) {
            Forms.toLogin(request, response);
        } else if (!permissions.hasPermission(user, Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!"POST".equals(request.getMethod()) || Forms.isOurs(request, response)) {
            super.service(request, response);
        }
    }

    /** A line on top of the page after a change; empty when nothing happened. */
    static String message(HttpServletRequest request) {
        String words = Forms.parameter(request, "done");
        return words.isEmpty() ? "" : "<div class=\"aui-message aui-message-success\" role=\"status\"><p>" + Html.text(words) + "</p></div>";
    }

    static void back(HttpServletRequest request, HttpServletResponse response, String query, String words) throws IOException {
        response.sendRedirect(request.getContextPath() + request.getServletPath() + "?" + (query.isEmpty() ? "" : query + "&") + "done=" + Html.path(words));
    }
}
