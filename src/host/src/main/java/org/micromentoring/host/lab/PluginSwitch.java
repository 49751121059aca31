package org.micromentoring.host.lab;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** {@code POST /host/plugin?do=disable} and {@code ?do=enable}: as an administrator would, in the middle of traffic. */
public final class PluginSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Runnable disable;
    private final transient Runnable enable;

    public PluginSwitch(Runnable disable, Runnable enable) {
        this.disable = disable;
        this.enable = enable;
    }

    @Override
    synchronized Map<String, Object> answer(HttpServletRequest request) {
        String wish = request.getMethod().equals("POST") ? String.valueOf(request.getParameter("do")) : "";
        return switch (wish) {
            case "disable" -> run(disable, wish);
            case "enable" -> run(enable, wish);
            default -> Map.of();
        };
    }

    private static Map<String, Object> run(Runnable work, String wish) {
        work.run();
        return Map.of("done", wish);
    }
}
