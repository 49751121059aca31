package org.micromentoring.host.boot;

import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which single modules an administrator has switched off, by complete key, for all nodes. */
final class ModuleSwitches {
    private final JdbcTemplate jdbc;

    ModuleSwitches(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS HOST_MODULE_OFF (MODULE_KEY VARCHAR(255) PRIMARY KEY)");
    }

    Set<String> off() {
        return new TreeSet<>(jdbc.queryForList("/* frame */ SELECT MODULE_KEY FROM HOST_MODULE_OFF", String.class));
    }

    void set(String completeKey, boolean on) {
        if (on) {
            jdbc.update("DELETE FROM HOST_MODULE_OFF WHERE MODULE_KEY = ?", completeKey);
            return;
        }
        try {
            jdbc.update("INSERT INTO HOST_MODULE_OFF (MODULE_KEY) VALUES (?)", completeKey);
        } catch (DuplicateKeyException isOff) {
            // As wished.
        }
    }
}
