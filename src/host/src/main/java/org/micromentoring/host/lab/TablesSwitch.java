package org.micromentoring.host.lab;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** {@code POST /host/tables?do=come}: lets the tables of the plugin come, on a node started with {@code -Dhost.tables.delay=-1}. */
public final class TablesSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Runnable come;

    public TablesSwitch(Runnable come) {
        this.come = come;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !"come".equals(request.getParameter("do"))) {
            return Map.of();
        }
        come.run();
        return Map.of("done", "come");
    }
}
