package org.micromentoring.host.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.engine.Recording;
import org.micromentoring.engine.SqlLog;

/**
 * {@code /host/sql?do=start}, {@code ?do=read} and {@code ?do=stop}: the statements of all threads since the start, those on plugin
 * tables apart from those that look people up, these one by one or in bulk. Statements of the host's own frame carry a comment and count for nobody.
 */
public final class SqlCounts extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient SqlLog log;
    private transient Optional<Recording> running = Optional.empty();

    public SqlCounts(SqlLog log) {
        this.log = log;
    }

    @Override
    synchronized Map<String, Object> answer(HttpServletRequest request) {
        return switch (String.valueOf(request.getParameter("do"))) {
            case "start" -> {
                running.ifPresent(Recording::close);
                running = Optional.of(log.recordAllThreads());
                yield Map.of("running", true);
            }
            case "read" -> running.map(SqlCounts::report).orElse(Map.of("running", false));
            case "stop" -> {
                Map<String, Object> report = running.map(SqlCounts::report).orElse(Map.of("running", false));
                running.ifPresent(Recording::close);
                running = Optional.empty();
                yield report;
            }
            default -> Map.of();
        };
    }

    private static Map<String, Object> report(Recording recording) {
        List<String> plugin = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<String> bulkPeople = new ArrayList<>();
        for (String sql : recording.statementsBesidesSequences()) {
            String upper = sql.toUpperCase(Locale.ROOT);
            if (upper.contains("AO_")) {
                plugin.add(sql);
            } else if (!sql.startsWith("/* frame */") && (upper.contains("HOST_USER") || upper.contains("HOST_MEMBERSHIP"))) {
                (upper.contains("USER_KEY IN (") ? bulkPeople : people).add(sql);
            }
        }
        Map<String, Object> report = new HashMap<>();
        report.put("running", true);
        report.put("total", recording.count());
        report.put("plugin", plugin.size());
        report.put("people", people.size());
        report.put("bulkPeople", bulkPeople.size());
        report.put("pluginStatements", plugin);
        report.put("peopleStatements", people);
        report.put("bulkPeopleStatements", bulkPeople);
        return report;
    }
}
