package org.micromentoring.host.lab;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.jobs.Jobs;

/** {@code POST /host/jobs/run?key=…} runs a job now, on this node. */
public final class JobRuns extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient Jobs jobs;

    public JobRuns(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) {
        String key = String.valueOf(request.getParameter("key"));
        return !request.getMethod().equals("POST") ? Map.of() : jobs.run(key)
                .<Map<String, Object>>map(outcome -> Map.of("key", key, "successful", outcome.successful(), "message", outcome.message()))
                .orElse(Map.of());
    }
}
