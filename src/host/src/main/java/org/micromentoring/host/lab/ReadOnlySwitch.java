package org.micromentoring.host.lab;

import java.util.Map;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.people.Settings;

/**
 * {@code POST /host/read-only?on=true} and {@code ?on=false}, as an administrator would switch it; with {@code &gate=off} the host lets changing
 * calls through to plugins, which have to refuse by themselves.
 */
public final class ReadOnlySwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient Consumer<Boolean> gate;

    /** @param gate whether the host refuses what would change something */
    public ReadOnlySwitch(Settings settings, Consumer<Boolean> gate) {
        this.settings = settings;
        this.gate = gate;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        if (request.getMethod().equals("POST") && request.getParameter("on") != null) {
            gate.accept(!"off".equals(request.getParameter("gate")));
            settings.set(Settings.READ_ONLY, Boolean.parseBoolean(request.getParameter("on")));
        }
        return Map.of("on", settings.isOn(Settings.READ_ONLY));
    }
}
