package org.micromentoring.confluence.page;

import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Base of all pages: sends anonymous readers to the log-in, turns refusals into pages, and only ever reads.
 * Changes go through REST.
 */
public abstract class PageDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);

    private final transient Shell shell;
    private final boolean admin;

    protected PageDoor(Shell shell) {
        this(shell, false);
    }

    /** @param admin only for administrators of the wiki, behind the second password prompt */
    protected PageDoor(Shell shell, boolean admin) {
        this.shell = shell;
        this.admin = admin;
    }

    /** Reads the input, asks one use case, answers with a page. */
    protected abstract Page show(Viewer viewer, HttpServletRequest request);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (shell.tablesReady()) {
                answer(request, response);
            } else {
                starting(request, response);
            }
        } catch (RuntimeException | LinkageError e) {
            // Even the page that says so cannot be made: the host takes the plugin, or a module that it needs, from under our feet.
            LOG.error("page {} cannot be shown", request.getServletPath(), e);
            comeBackLater(response);
        }
    }

    private void starting(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        say("micromentoring.confluence.macro.starting", HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
    }

    /** Asks for no rights: perhaps the database is gone, or our tables are not there yet, and asking would fail again. */
    private void say(String key, int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = shell.viewer();
        Viewer reader = Viewer.of(viewer.person(), viewer.locale(), viewer.zone());
        send(response, status, shell.refused(key, List.of(), admin, request, reader));
    }

    private static void comeBackLater(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = shell.viewer();
        if (!viewer.signedIn()) {
            response.sendRedirect(shell.loginFor(request).toString());
            return;
        }
        if (admin && (!permitted(viewer, request, response) || !shell.secondPassword().given(request, response))) {
            return;
        }
        try {
            send(response, HttpServletResponse.SC_OK, shell.framed(show(viewer, request), admin, request, viewer));
        } catch (Problem problem) {
            send(response, status(problem), shell.refused(problem, admin, request, viewer));
        } catch (RuntimeException e) {
            if (!shell.tablesReady()) {
                throw e;
            }
            LOG.error("page {} failed", request.getServletPath(), e);
            say("micromentoring.confluence.problem.failed",
                Transactions.noDatabase(e) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request, response);
        }
    }

    /** The standard one says back all headers, cookies included. */
    @Override
    protected final void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private boolean permitted(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (viewer.may(Viewer.Right.ADMINISTER)) {
            return true;
        }
        send(response, HttpServletResponse.SC_NOT_FOUND, shell.refused(Problem.notFound(), false, request, viewer));
        return false;
    }

    private static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        };
    }

    private static void send(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }
}
