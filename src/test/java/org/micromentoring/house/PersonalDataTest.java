package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.java.ao.RawEntity;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.house.Tables.Column;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.privacy.Privacy;

/** Whatever table knows somebody's key hands it out and forgets it, in the graph that Confluence gets. */
public class PersonalDataTest {
    private static final String ME = "key-of-mine";
    private static final String OTHER = "key-of-another";
    private static final Person PERSON = new Person(ME, "me", "Me");
    /** What somebody noted about a colleague for their own eyes only: it is theirs, so the colleague's export is silent about it. */
    private static final Set<String> OF_ANOTHER = Set.of("MARK.MENTOR_KEY", "PAIR_RULE.ONE_KEY", "PAIR_RULE.OTHER_KEY");
    /** Change stamps live for minutes until the retention job drops them; the claim of an open thing goes when erasure ends that thing. */
    private static final Set<String> SHORT_LIVED = Set.of("CHANGE_STAMP", "CLAIM");

    private final List<String> breaches = new ArrayList<>();
    private Tables tables;
    private Graph graph;
    /** Far above what the engine counts up to by itself. */
    private int number = 1_000_000;

    @Before
    public void open() {
        tables = new Tables();
        graph = new Graph(tables.engine());
    }

    @After
    public void close() {
        graph.close();
        tables.close();
    }

    @Test
    public void whoeverKeepsAPersonsKeyHandsItOut() {
        eachPlace((entity, column) -> {
            Map<String, List<Map<String, Object>>> exported = run(() -> privacy().own(viewer()));
            if (OF_ANOTHER.contains(nameOf(entity) + "." + column.name())) {
                Assert.assertTrue("says " + exported, exported.isEmpty());
            } else if (exported.isEmpty()) {
                breaches.add(Tables.at(entity) + ": " + column.name() + " holds a person, but no PersonalData store exports the row");
            } else if (exported.toString().contains(OTHER)) {
                breaches.add(Tables.at(entity) + ": the export of one person names the key of another: " + exported);
            }
        });
        none(breaches);
    }

    @Test
    public void whoeverKeepsAPersonsKeyForgetsItAndNothingOfOthers() {
        eachPlace((entity, column) -> {
            Map<Class<?>, Long> before = othersRows();
            run(() -> {
                privacy().eraseOwn(viewer(), PERSON.userName());
                return true;
            });
            for (Class<?> table : Tables.entities()) {
                String dump = tables.read("SELECT * FROM \"" + tables.tableOf(table) + "\"").toString();
                if (dump.contains(ME) && !SHORT_LIVED.contains(nameOf(table))) {
                    breaches.add(Tables.at(table) + ": still holds the key after erasure (it was in " + column.name() + " of "
                        + entity.getSimpleName() + ")");
                }
            }
            if (!before.equals(othersRows())) {
                breaches.add(Tables.at(entity) + ": erasing " + column.name() + " took rows of others: " + before + " -> " + othersRows());
            }
        });
        none(breaches);
    }

    @Test
    public void everyPersonalStoreIsABean() {
        for (Sources.Source file : Sources.all().files()) {
            if (file.text().contains("implements PersonalData") && graph.beans().getBeansOfType(PersonalData.class).values().stream()
                    .noneMatch(it -> it.getClass().equals(Sources.load(file)))) {
                breaches.add(House.at(file.path()) + ": no bean of this type, so nobody asks it");
            }
        }
        Assert.assertFalse("no store keeps personal data", graph.beans().getBeansOfType(PersonalData.class).isEmpty());
        none(breaches);
    }

    private interface Place {
        void look(Class<? extends RawEntity<?>> entity, Column column);
    }

    /** For each column that holds a person: all tables hold a row of another, and one row holds mine in that column. */
    private void eachPlace(Place rule) {
        for (Class<? extends RawEntity<?>> entity : Tables.entities()) {
            for (Column column : tables.columnsOf(entity).values()) {
                if (column.holdsAPerson()) {
                    Tables.entities().forEach(this::empty);
                    Tables.entities().forEach(table -> insert(table, ""));
                    insert(entity, column.name());
                    rule.look(entity, column);
                }
            }
        }
    }

    private static String nameOf(Class<?> entity) {
        return entity.getAnnotation(net.java.ao.schema.Table.class).value();
    }

    private Privacy privacy() {
        return graph.beans().getBean(Privacy.class);
    }

    private static Viewer viewer() {
        return Viewer.of(PERSON, Locale.ENGLISH, java.time.ZoneOffset.UTC, Viewer.Right.TAKE_PART);
    }

    private <T> T run(java.util.function.Supplier<T> work) {
        return tables.engine().transactions().execute(work::get);
    }

    private Map<Class<?>, Long> othersRows() {
        Map<Class<?>, Long> counts = new HashMap<>();
        for (Class<?> table : Tables.entities()) {
            List<String> people = tables.columnsOf(table).values().stream().filter(Column::holdsAPerson).map(Column::name).toList();
            if (!people.isEmpty()) {
                String all = String.join(" AND ", people.stream().map(it -> "\"" + it + "\" = '" + OTHER + "'").toList());
                counts.put(table, (Long) tables.read("SELECT COUNT(*) FROM \"" + tables.tableOf(table) + "\" WHERE " + all).get(0).get(0));
            }
        }
        return counts;
    }

    private void empty(Class<?> entity) {
        execute("DELETE FROM \"" + tables.tableOf(entity) + "\"", List.of());
    }

    /** A row with something in each column; {@code mine} is the column that holds my key. */
    private void insert(Class<? extends RawEntity<?>> entity, String mine) {
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        number++;
        for (Column column : tables.columnsOf(entity).values()) {
            names.add("\"" + column.name() + "\"");
            values.add(value(column, mine));
        }
        String marks = String.join(", ", java.util.Collections.nCopies(names.size(), "?"));
        execute("INSERT INTO \"" + tables.tableOf(entity) + "\" (" + String.join(", ", names) + ") VALUES (" + marks + ")", values);
    }

    private Object value(Column column, String mine) {
        String name = column.name();
        if (column.holdsAPerson()) {
            return name.equals(mine) ? ME : OTHER;
        } else if (column.type().equals("BOOLEAN")) {
            return false;
        } else if (!column.text()) {
            return name.equals("ID") ? number : 1;
        } else if (name.contains("ZONE")) {
            return "UTC";
        } else if (name.contains("LANG") || name.contains("LOCALE")) {
            return "en";
        } else if (name.contains("TOPIC")) {
            return "skill:" + number;
        }
        return String.valueOf(number);
    }

    private void execute(String sql, List<Object> values) {
        run(() -> {
            try (Connection connection = tables.engine().dataSource().getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(sql + " " + values, e);
            }
        });
    }
}
