package org.micromentoring.host.lab;

import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServletRequest;

/** {@code /host/ready}: found once the node is up with its plugin and its people. */
public final class Ready extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier ready;

    public Ready(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        return ready.getAsBoolean() ? Map.of("ready", true) : Map.of();
    }
}
