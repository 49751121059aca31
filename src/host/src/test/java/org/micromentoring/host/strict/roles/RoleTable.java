package org.micromentoring.host.strict.roles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of roles/table.txt; its head says how it is written. */
final class RoleTable {
    /** An id that nothing has. */
    static final String ABSENT = "absent";

    /** What each role is answered about one object. */
    record Row(String object, Map<Role, String> codes) {
        String code(Role role) {
            return codes.get(role).replace("!", "");
        }

        /** The table says that this one may be told from others with the same answer. */
        boolean mayTell(Role role) {
            return codes.get(role).endsWith("!");
        }
    }

    /** @param template body or query, as the page or our scripts would send it; empty for none */
    record Entry(String name, String template, List<Row> rows) {
        boolean rest() {
            return name.matches("(GET|POST|PUT|DELETE) /.*");
        }

        boolean writes() {
            return rest() && !name.startsWith("GET ");
        }

        String kind() {
            return name.substring(0, name.indexOf(' '));
        }

        String subject() {
            return name.substring(name.indexOf(' ') + 1);
        }

        Optional<Row> row(String object) {
            return rows.stream().filter(it -> it.object().equals(object)).findFirst();
        }
    }

    private RoleTable() {
    }

    static List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        List<String> columns = Role.columns();
        for (String line : text().lines().toList()) {
            if (line.startsWith("= ")) {
                String[] parts = line.substring(2).split(" \\| ", 2);
                entries.add(new Entry(parts[0].strip(), parts.length > 1 ? parts[1].strip().replace("\\n", "\n") : "", new ArrayList<>()));
            } else if (line.startsWith("roles ")) {
                if (!List.of(line.substring(6).strip().split("\\s+")).equals(columns)) {
                    throw new IllegalStateException("the columns are " + columns);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                entries.get(entries.size() - 1).rows().addAll(rows(line.strip().split("\\s+")));
            }
        }
        return List.copyOf(entries);
    }

    private static List<Row> rows(String[] words) {
        int objects = words.length - Role.values().length;
        if (objects < 1) {
            throw new IllegalStateException("an object and an answer for each of the " + Role.values().length + " roles: " + String.join(" ", words));
        }
        Map<Role, String> codes = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> codes.put(role, words[objects + role.ordinal()]));
        return Arrays.stream(words, 0, objects).map(object -> new Row(object, codes)).toList();
    }

    private static String text() {
        try (InputStream in = RoleTable.class.getResourceAsStream("/roles/table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
