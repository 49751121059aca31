package org.micromentoring.host.strict.roles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that stands in the plugin's tables, but for what jobs note of their own runs, to be compared with itself a little later. */
final class Digest {
    private final JdbcTemplate jdbc;
    private final List<String> tables;

    Digest(Stage stage) {
        jdbc = new JdbcTemplate(stage.node().engine().dataSource());
        tables = tables(jdbc).stream().filter(it -> !it.matches(".*_(JOB_RUN|NODE_REPORT)")).toList();
    }

    static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'AO\\_%' ORDER BY TABLE_NAME", String.class);
    }

    /** Rows by table. */
    Map<String, List<String>> now() {
        Map<String, List<String>> all = new TreeMap<>();
        tables.forEach(table -> all.put(table, jdbc.query("SELECT * FROM \"" + table + "\"", (row, at) -> {
            StringBuilder text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append('|');
            }
            return text.toString();
        }).stream().sorted().toList()));
        return all;
    }

    /** What changed, in words; empty when nothing did. */
    static String difference(Map<String, List<String>> before, Map<String, List<String>> after) {
        StringBuilder words = new StringBuilder();
        before.forEach((table, rows) -> {
            List<String> more = after.get(table).stream().filter(it -> !rows.contains(it)).toList();
            List<String> less = rows.stream().filter(it -> !after.get(table).contains(it)).toList();
            if (!more.isEmpty() || !less.isEmpty()) {
                words.append(' ').append(table).append(" +").append(more).append(" -").append(less);
            }
        });
        return words.toString();
    }
}
