package org.micromentoring.host.strict;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.micromentoring.engine.TableNames;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies in the plugin's tables, read past the plugin. */
final class Rows {
    private static final String PREFIX = new TableNames("org.micromentoring").prefix() + "_";
    static final List<String> LASTING = List.of("NEED", "PROFILE", "PROFILE_SKILL", "PROGRAM", "REQUEST", "SKILL", "SKILL_WORD");
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Rows(DataSource source, TransactionTemplate transactions) {
        this.jdbc = new JdbcTemplate(source);
        this.transactions = transactions;
    }

    /** Names after the prefix. */
    List<String> tables() {
        return jdbc.queryForList("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE ? ORDER BY TABLE_NAME", String.class, PREFIX + "%")
                .stream().map(name -> name.substring(PREFIX.length())).toList();
    }

    List<String> columns(String table) {
        return jdbc.queryForList("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = ? ORDER BY COLUMN_NAME", String.class, PREFIX + table);
    }

    List<Map<String, Object>> of(String table) {
        return jdbc.queryForList("SELECT * FROM \"" + PREFIX + table + "\"").stream().<Map<String, Object>>map(TreeMap::new).toList();
    }

    int change(String sql) {
        return transactions.execute(() -> jdbc.update(sql.replace("AO_", PREFIX)));
    }

    long count(String table, String condition) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM \"" + PREFIX + table + "\" WHERE " + condition, Long.class);
    }

    /** What people wrote, by table; what jobs note about themselves changes all the time and is not in it. */
    Map<String, List<Map<String, Object>>> lasting() {
        Map<String, List<Map<String, Object>>> found = new TreeMap<>();
        LASTING.forEach(table -> found.put(table, of(table)));
        return found;
    }

    /** Rows of before that are not there now with the same values, whatever columns have come since; those of one table per line. */
    List<String> lost(Map<String, List<Map<String, Object>>> before) {
        List<String> lost = new ArrayList<>();
        before.forEach((table, rows) -> {
            List<Map<String, Object>> now = of(table);
            rows.stream().filter(row -> now.stream().noneMatch(other -> contains(other, row))).forEach(row -> lost.add(table + " " + row));
        });
        return lost;
    }

    private static boolean contains(Map<String, Object> row, Map<String, Object> wanted) {
        return wanted.entrySet().stream().allMatch(field -> row.containsKey(field.getKey())
                && String.valueOf(row.get(field.getKey())).equals(String.valueOf(field.getValue())));
    }
}
