package org.micromentoring.host.lab;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.engine.Outage;

/**
 * {@code POST /host/database?do=gone}: no connection any more, open ones break; {@code ?do=tables-gone}: only those of plugins, while people
 * and pages still come as from the product's caches; {@code ?do=back}. On this node.
 */
public final class DatabaseSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Outage outage;

    public DatabaseSwitch(Outage outage) {
        this.outage = outage;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        String wish = request.getMethod().equals("POST") ? String.valueOf(request.getParameter("do")) : "";
        switch (wish) {
            case "gone" -> outage.begin(Outage.Extent.EVERYTHING);
            case "tables-gone" -> outage.begin(Outage.Extent.PLUGIN_TABLES);
            case "back" -> outage.end();
            default -> {
                return Map.of();
            }
        }
        return Map.of("done", wish);
    }
}
