package org.micromentoring.host.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies all tables aside and later puts the copies in their place, as a restore of the site does: rows are replaced, numbers are
 * given again, nobody is logged in. The copies lie in the database, so any node may bring them back. One backup at a time.
 */
public final class SiteBackup {
    /** The host's time and whose turn it is are of the machine, not of the site. */
    private static final Set<String> NOT_THE_SITES = Set.of("host_clock", "host_job_turn");
    private static final String SESSIONS = "host_session";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final boolean postgresql;

    public SiteBackup(Engine engine) {
        this.jdbc = new JdbcTemplate(engine.unwatched());
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(engine.unwatched()));
        this.postgresql = engine.database().kind() == Database.Kind.POSTGRESQL;
    }

    /** All in one transaction where the database can; the names of the tables. */
    public List<String> take() {
        jdbc.execute("DROP SCHEMA IF EXISTS HOST_BACKUP CASCADE");
        jdbc.execute("CREATE SCHEMA HOST_BACKUP");
        return transactions.execute(status -> {
            List<String> tables = tables(live());
            tables.forEach(table -> jdbc.execute("CREATE TABLE " + copy(table) + " AS SELECT * FROM " + live(table)));
            return tables;
        });
    }

    /** Refuses when no backup was taken. */
    public List<String> restore() {
        List<String> tables = tables(postgresql ? "host_backup" : "HOST_BACKUP");
        if (tables.isEmpty()) {
            throw new IllegalStateException("No backup was taken");
        }
        transactions.executeWithoutResult(status -> {
            if (postgresql) {
                tables.forEach(table -> jdbc.execute("LOCK TABLE " + live(table) + " IN EXCLUSIVE MODE"));
            }
            tables.forEach(this::replace);
        });
        tables.forEach(this::numberAgain);
        return tables;
    }

    private void replace(String table) {
        jdbc.update("DELETE FROM " + live(table));
        if (!table.toLowerCase(Locale.ROOT).equals(SESSIONS)) {
            jdbc.update("INSERT INTO " + live(table) + " SELECT * FROM " + copy(table));
        }
    }

    /** The next number is the one after the highest that came back, as if nothing had been since. */
    private void numberAgain(String table) {
        for (String column : numbered(table)) {
            Long highest = jdbc.queryForObject("SELECT COALESCE(MAX(\"" + column + "\"), 0) FROM " + live(table), Long.class);
            long next = (highest == null ? 0 : highest) + 1;
            jdbc.execute(postgresql
                    ? "SELECT setval(pg_get_serial_sequence('" + live(table) + "', '" + column + "'), " + next + ", false)"
                    : "ALTER TABLE " + live(table) + " ALTER COLUMN \"" + column + "\" RESTART WITH " + next);
        }
    }

    private List<String> numbered(String table) {
        String which = postgresql ? "COLUMN_DEFAULT LIKE 'nextval%'" : "IS_IDENTITY = 'YES'";
        return jdbc.queryForList("SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND " + which,
                String.class, live(), table);
    }

    private List<String> tables(String schema) {
        List<String> found = jdbc.queryForList("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME", String.class, schema);
        List<String> kept = new ArrayList<>(found);
        kept.removeIf(table -> NOT_THE_SITES.contains(table.toLowerCase(Locale.ROOT)));
        return kept;
    }

    private String live() {
        return postgresql ? "public" : "PUBLIC";
    }

    private String live(String table) {
        return live() + ".\"" + table + "\"";
    }

    private static String copy(String table) {
        return "HOST_BACKUP.\"" + table + "\"";
    }
}
