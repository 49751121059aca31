package org.micromentoring.house;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.house.Sources.Source;

/** All tables of the plugin, made by the real engine on H2. */
final class Tables implements AutoCloseable {
    /** One column as the database has it; {@code length} is 0 for what is no text, and huge for an unlimited one. */
    record Column(String name, String type, long length, boolean nullable, boolean primary) {
        boolean text() {
            return type.startsWith("CHARACTER");
        }

        boolean unlimited() {
            return type.contains("LARGE OBJECT");
        }

        /** Our names say it: whatever ends in KEY is the user key of somebody, unless it is the key of the row itself. */
        boolean holdsAPerson() {
            return name.endsWith("_KEY") && !primary;
        }
    }

    private final TestEngine engine;

    @SuppressWarnings("unchecked")
    Tables() {
        engine = TestEngine.h2("org.micromentoring", entities().toArray(new Class[0]));
    }

    TestEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }

    @SuppressWarnings("unchecked")
    static List<Class<? extends RawEntity<?>>> entities() {
        List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
        for (Source file : Sources.all().files()) {
            if (file.name().startsWith("Ao")) {
                entities.add((Class<? extends RawEntity<?>>) Sources.load(file));
            }
        }
        return entities;
    }

    /** The file of a table, for messages. */
    static String at(Class<?> entity) {
        return "src/main/java/" + entity.getName().replace('.', '/') + ".java";
    }

    String tableOf(Class<?> entity) {
        return engine.tablePrefix() + "_" + entity.getAnnotation(Table.class).value();
    }

    /** Column to definition. */
    Map<String, Column> columnsOf(Class<?> entity) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> primary = getters(entity).stream().filter(it -> it.isAnnotationPresent(net.java.ao.schema.PrimaryKey.class))
            .map(Tables::column).toList();
        read("SELECT COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = '"
            + tableOf(entity) + "' ORDER BY ORDINAL_POSITION").forEach(row -> columns.put((String) row.get(0),
                new Column((String) row.get(0), (String) row.get(1), row.get(2) == null ? 0 : ((Number) row.get(2)).longValue(), "YES".equals(row.get(3)), primary.contains((String) row.get(0)))));
        return columns;
    }

    /** Columns of each index, in order. */
    List<List<String>> indexesOf(Class<?> entity) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        read("SELECT INDEX_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_NAME = '" + tableOf(entity)
            + "' ORDER BY INDEX_NAME, ORDINAL_POSITION").forEach(row -> indexes.computeIfAbsent((String) row.get(0), it -> new ArrayList<>())
                .add((String) row.get(1)));
        return new ArrayList<>(indexes.values());
    }

    List<List<Object>> read(String sql) {
        return engine.transactions().execute(() -> {
            List<List<Object>> rows = new ArrayList<>();
            try (Connection connection = engine.dataSource().getConnection(); ResultSet found = connection.createStatement().executeQuery(sql)) {
                while (found.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(found.getObject(i) instanceof java.sql.Clob ? found.getString(i) : found.getObject(i));
                    }
                    rows.add(row);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
            return rows;
        });
    }

    /** AO's name of the column behind an accessor. */
    static String column(Method accessor) {
        var primary = accessor.getAnnotation(net.java.ao.schema.PrimaryKey.class);
        if (primary != null && !primary.value().isEmpty()) {
            return primary.value();
        }
        String bare = accessor.getName().replaceFirst("^(get|set|is)", "");
        return bare.equals("ID") ? "ID" : bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    static List<Method> getters(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredMethods()).filter(it -> it.getParameterCount() == 0 && it.getName().matches("(get|is)[A-Z].*"))
            .sorted(java.util.Comparator.comparing(Method::getName)).toList();
    }
}
