package org.micromentoring.host.lab;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.jobs.Jobs;
import org.micromentoring.host.time.HostClock;

/** {@code /host/jobs/idle?seconds=60}: answers when no job of this node runs or is due by the host's clock, or says that it waited in vain. */
public final class JobsIdle extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;
    private final transient HostClock clock;

    public JobsIdle(Jobs jobs, HostClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        clock.follow();
        Duration patience = Duration.ofSeconds(Optional.ofNullable(request.getParameter("seconds")).map(Long::valueOf).orElse(60L));
        return Map.of("idle", jobs.awaitIdle(patience), "now", clock.instant().toString());
    }
}
