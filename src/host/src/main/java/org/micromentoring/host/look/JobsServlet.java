package org.micromentoring.host.look;

import com.atlassian.confluence.security.PermissionManager;
import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Scheduled jobs, each with a button that runs it now. */
public final class JobsServlet extends AdminServlet {
    private static final long serialVersionUID = 1L;
    private final transient AdminJobs jobs;

    public JobsServlet(PermissionManager permissions, AdminJobs jobs) {
        super(permissions);
        this.jobs = jobs;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (AdminJobs.Job job : jobs.jobs()) {
            rows.append(Html.fillText("<tr><td>{{name}}</td><td><code>{{schedule}}</code></td><td>{{last}}</td><td><form method=\"post\">{{{token}}}"
                            + "<input type=\"hidden\" name=\"key\" value=\"{{key}}\"><button class=\"aui-button\" aria-label=\"Run now: {{name}}\">Run now</button></form></td></tr>",
                    Map.of("name", job.name(), "schedule", job.schedule(), "last", job.lastRun(), "key", job.key(), "token", Forms.tokenField(request))));
        }
        String table = rows.length() == 0 ? "<p>No plugin has scheduled a job.</p>"
                : "<div class=\"host-scroll\"><table class=\"aui\"><thead><tr><th scope=\"col\">Job</th><th scope=\"col\">Schedule</th><th scope=\"col\">Last run</th>"
                + "<th scope=\"col\"><span class=\"host-hidden\">Action</span></th></tr></thead><tbody>" + rows + "</tbody></table></div>";
        Forms.html(response, Html.fill("jobs.html", Map.of("message", message(request), "table", table)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        back(request, response, "", jobs.run(Forms.parameter(request, "key")));
    }
}
