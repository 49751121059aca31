package org.micromentoring.host.sal;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plugin settings in a table of the host, the same on every node: strings and lists of strings. They join an open transaction. */
public final class StoredSettings implements PluginSettingsFactory {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 99_000;
    private static final String LIST = "list:";
    private static final String TEXT = "text:";

    private final JdbcTemplate jdbc;

    public StoredSettings(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS HOST_PLUGIN_SETTING (SETTING_KEY VARCHAR(255) PRIMARY KEY, SETTING_VALUE VARCHAR(100000) NOT NULL)");
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return new Keyed(key + ".");
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Keyed("");
    }

    /** A setting that holds a string. */
    public Optional<String> text(String key) {
        return read(key).map(String.class::cast);
    }

    private Optional<Object> read(String key) {
        return jdbc.queryForList("SELECT SETTING_VALUE FROM HOST_PLUGIN_SETTING WHERE SETTING_KEY = ?", String.class, key).stream()
                .findFirst().map(StoredSettings::decode);
    }

    private void write(String key, Object value) {
        String text = encode(value);
        if (key.length() > LONGEST_KEY || text.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("Setting " + key + " is too long");
        }
        if (jdbc.update("UPDATE HOST_PLUGIN_SETTING SET SETTING_VALUE = ? WHERE SETTING_KEY = ?", text, key) == 0) {
            jdbc.update("INSERT INTO HOST_PLUGIN_SETTING (SETTING_KEY, SETTING_VALUE) VALUES (?, ?)", key, text);
        }
    }

    private static String encode(Object value) {
        if (value instanceof List<?> list) {
            return LIST + String.join("\n", list.stream().map(String.class::cast).toList());
        }
        if (value instanceof String text) {
            return TEXT + text;
        }
        throw new IllegalArgumentException("A setting is a string or a list of strings here, not " + value.getClass().getName());
    }

    private static Object decode(String stored) {
        if (stored.startsWith(TEXT)) {
            return stored.substring(TEXT.length());
        }
        String lines = stored.substring(LIST.length());
        return lines.isEmpty() ? List.of() : Arrays.asList(lines.split("\n", -1));
    }

    /** Nulls are the way of the product's interface here. */
    private final class Keyed implements PluginSettings {
        private final String prefix;

        Keyed(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Object get(String key) {
            return read(prefix + key).orElse(null);
        }

        @Override
        public Object put(String key, Object value) {
            if (value == null) {
                return remove(key);
            }
            Object before = get(key);
            write(prefix + key, value);
            return before;
        }

        @Override
        public Object remove(String key) {
            Object before = get(key);
            jdbc.update("DELETE FROM HOST_PLUGIN_SETTING WHERE SETTING_KEY = ?", prefix + key);
            return before;
        }
    }
}
