package org.micromentoring.host.lab;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.time.HostClock;

/**
 * {@code /host/clock} tells the host's time; {@code POST /host/clock?forward=PT3H} moves it (back: {@code forward=-PT3H}, days:
 * {@code P60D}), {@code ?set=2026-12-24T08:00:00Z} sets it and {@code ?set=now} brings it home. What became due runs by itself;
 * {@code /host/jobs/idle} waits for it.
 */
public final class ClockSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient HostClock clock;

    public ClockSwitch(HostClock clock) {
        this.clock = clock;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        try {
            if (request.getMethod().equals("POST")) {
                parameter(request, "forward").map(Duration::parse).ifPresent(clock::move);
                parameter(request, "set").ifPresent(this::set);
            }
            return Map.of("now", clock.instant().toString(), "offset", clock.offset().toString());
        } catch (DateTimeException unreadable) {
            return Map.of();
        }
    }

    private void set(String moment) {
        if (moment.equals("now")) {
            clock.reset();
        } else {
            clock.set(Instant.parse(moment));
        }
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
