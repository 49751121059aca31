package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.house.Sources.Source;

/** Tables that every database of Confluence takes: names, lengths, types, indexes. */
public class SchemaTest {
    /** Words that one database or another keeps for itself, from the lists inside Active Objects. */
    private static final Set<String> RESERVED = Set.of("KEY", "VALUE", "ORDER", "GROUP", "USER", "LEVEL", "DATE", "STATE", "POSITION", "LANGUAGE",
        "START", "END", "SIZE", "ROLE", "RANK", "SPACE", "LABEL", "SESSION", "ACTION", "YEAR", "MONTH", "DAY", "HOUR", "INTERVAL", "CONDITION",
        "RESULT", "SCOPE", "OPTION", "LIMIT", "NUMBER", "TIMESTAMP", "TYPE", "MODE", "COMMENT", "NAME", "TIME", "TEXT", "ZONE", "COUNT", "INDEX");
    private static final Set<Class<?>> TYPES = Set.of(int.class, long.class, double.class, boolean.class, String.class, Integer.class, Long.class);

    private final Tables tables = new Tables();
    private final List<String> breaches = new ArrayList<>();

    @After
    public void close() {
        tables.close();
    }

    @Test
    public void everyTableSaysItsNameAndLoadsWhole() {
        for (Class<?> entity : Tables.entities()) {
            Table name = entity.getAnnotation(Table.class);
            if (name == null || !name.value().matches("[A-Z][A-Z0-9_]{1,19}")) {
                breaches.add(Tables.at(entity) + ": @Table(\"UPPER_CASE\") of at most 20 characters, else the prefix makes it longer than 30");
            }
            if (entity.getAnnotation(Preload.class) == null) {
                breaches.add(Tables.at(entity) + ": @Preload is missing: every field would be a query of its own");
            }
        }
        none(breaches);
    }

    @Test
    public void columnsCarryTheirNounAndFitEveryDatabase() {
        for (Class<?> entity : named()) {
            for (Tables.Column column : tables.columnsOf(entity).values()) {
                if (column.name().length() > 30 || RESERVED.contains(column.name())) {
                    breaches.add(Tables.at(entity) + ": " + column.name() + " is a reserved word or too long; let the name carry its noun");
                }
                if (column.text() && !column.unlimited() && column.length() > 450) {
                    breaches.add(Tables.at(entity) + ": " + column.name() + " has " + column.length() + " characters; at most 450, or UNLIMITED");
                }
                if (column.holdsAPerson() && column.length() != 255) {
                    breaches.add(Tables.at(entity) + ": " + column.name() + " holds a user key, which has up to 255 characters");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void onlyPlainTypesSoThatAnOldNodeCanReadWhatANewOneWrote() {
        for (Class<?> entity : Tables.entities()) {
            for (Method getter : Tables.getters(entity)) {
                if (!TYPES.contains(getter.getReturnType())) {
                    breaches.add(Tables.at(entity) + ": " + getter.getName() + " is a " + getter.getReturnType().getSimpleName()
                        + "; states as text, times as long, references as ids");
                }
                StringLength length = getter.getAnnotation(StringLength.class);
                if (length != null && getter.getReturnType() != String.class || length == null && getter.getReturnType() == String.class) {
                    breaches.add(Tables.at(entity) + ": " + getter.getName() + ": every text says its length, nothing else does");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void everyIndexThatIsWrittenDownExists() {
        for (Class<?> entity : named()) {
            List<List<String>> real = tables.indexesOf(entity);
            for (Method getter : entity.getDeclaredMethods()) {
                if (getter.isAnnotationPresent(Indexed.class) || getter.isAnnotationPresent(Unique.class)) {
                    wanted(entity, real, List.of(Tables.column(getter)));
                }
            }
            Indexes indexes = entity.getAnnotation(Indexes.class);
            for (Index index : indexes == null ? new Index[0] : indexes.value()) {
                List<String> columns = new ArrayList<>();
                for (String name : index.methodNames()) {
                    Arrays.stream(entity.getMethods()).filter(it -> it.getName().equals(name)).findFirst().ifPresentOrElse(
                        method -> columns.add(Tables.column(method)),
                        () -> breaches.add(Tables.at(entity) + ": index " + index.name() + " names " + name + "(), which is not there"));
                }
                wanted(entity, real, columns);
            }
        }
        none(breaches);
    }

    private void wanted(Class<?> entity, List<List<String>> real, List<String> columns) {
        if (!real.contains(columns)) {
            breaches.add(Tables.at(entity) + ": no index on " + columns + " in the database; there are " + real);
        }
        for (String column : columns) {
            Tables.Column found = tables.columnsOf(entity).get(column);
            if (found != null && found.unlimited()) {
                breaches.add(Tables.at(entity) + ": " + column + " is UNLIMITED and cannot be indexed everywhere");
            }
        }
    }

    @Test
    public void storesNameColumnsThatExist() {
        Set<String> known = new java.util.HashSet<>(Set.of("AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "ASC", "DESC", "ORDER", "BY", "SELECT", "EXISTS",
            "FROM", "WHERE", "BETWEEN", "ESCAPE", "JOIN", "ON", "LEFT", "OUTER", "DISTINCT", "COUNT"));
        for (Class<?> entity : named()) {
            known.addAll(tables.columnsOf(entity).keySet());
        }
        for (Source file : Sources.all().files()) {
            if (file.name().endsWith("Store")) {
                Matcher clause = Pattern.compile("\"([A-Z][A-Z_]+ ?(?:=|<|>|<=|>=|<>|!=|IN|LIKE|IS|ASC|DESC)[^\"]*)\"|DBParam\\(\"([^\"]+)\"").matcher(file.text());
                while (clause.find()) {
                    String text = clause.group(1) == null ? clause.group(2) : clause.group(1);
                    Matcher word = Pattern.compile("\\b[A-Za-z_]{2,}\\b").matcher(text);
                    while (word.find()) {
                        if (!known.contains(word.group())) {
                            breaches.add(House.at(file.path(), House.lineOf(file.text(), clause.start())) + ": no table has a column " + word.group());
                        }
                    }
                    if (text.matches(".*(\\w[=<>]|[=<>]\\w|'|\\d).*")) {
                        breaches.add(House.at(file.path(), House.lineOf(file.text(), clause.start())) + ": \"" + text
                            + "\": blanks round operators, values by ? only");
                    }
                }
            }
        }
        none(breaches);
    }

    private static List<Class<? extends net.java.ao.RawEntity<?>>> named() {
        return Tables.entities().stream().filter(entity -> entity.isAnnotationPresent(Table.class)).toList();
    }
}
