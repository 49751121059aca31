package org.micromentoring.host.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;

/** {@code POST /host/csp} takes what a browser refused because of the Content-Security-Policy; {@code GET} reads it all. */
public final class PolicyReports extends LocalServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    private final transient List<String> reports = new CopyOnWriteArrayList<>();

    public List<String> all() {
        return List.copyOf(reports);
    }

    @Override
    Map<String, Object> answer(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("POST") && reports.size() < MOST) {
            try (InputStream in = request.getInputStream()) {
                reports.add(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        }
        return Map.of("reports", all());
    }
}
