package org.micromentoring.host.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/**
 * {@code POST /host/plugin?do=…}: as an administrator would, in the middle of traffic. {@code enable}, {@code disable}, {@code uninstall},
 * {@code install&jar=<path>} (in place of the running one), {@code off&module=<complete key>} and {@code on&module=…} for a single module,
 * {@code collect} to let go of memory. The answer says how it is afterwards; a GET only says how it is.
 */
public final class PluginSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    /** What there is to switch. */
    public interface Plugins {
        Map<String, Object> state();

        /** Returns when the tables are there. */
        void install(Path jar);

        void uninstall();

        void enable();

        void disable();

        void module(String key, boolean on);
    }

    private final transient Plugins plugins;

    public PluginSwitch(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    synchronized Map<String, Object> answer(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return plugins.state();
        }
        String wish = String.valueOf(request.getParameter("do"));
        return switch (wish) {
            case "disable" -> run(plugins::disable, wish);
            case "enable" -> run(plugins::enable, wish);
            case "uninstall" -> run(plugins::uninstall, wish);
            case "install" -> run(() -> plugins.install(Path.of(String.valueOf(request.getParameter("jar")))), wish);
            case "off", "on" -> run(() -> plugins.module(String.valueOf(request.getParameter("module")), wish.equals("on")), wish);
            case "collect" -> run(System::gc, wish);
            default -> Map.of();
        };
    }

    private Map<String, Object> run(Runnable work, String wish) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            work.run();
            answer.put("done", wish);
        } catch (RuntimeException e) {
            answer.put("failed", String.valueOf(e.getMessage()));
        }
        answer.putAll(plugins.state());
        return answer;
    }
}
