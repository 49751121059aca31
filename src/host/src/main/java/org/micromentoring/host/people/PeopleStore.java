package org.micromentoring.host.people;

import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Accounts, groups and memberships in the host's tables. No cache on purpose: every single question is one statement,
 * so a plugin that asks per card shows it in the log.
 */
public final class PeopleStore {
    /** Largest number of keys one statement of the bulk call asks for. */
    public static final int BULK = 500;
    private static final String USER = "USER_KEY, USER_NAME, FULL_NAME, EMAIL, LOCALE, ZONE, ACTIVE, REMOVED, (SELECT COUNT(*) FROM HOST_MEMBERSHIP L"
            + " WHERE L.USER_KEY = HOST_USER.USER_KEY AND L.GROUP_NAME IN ('" + String.join("', '", Groups.CAN_USE) + "')) AS LICENCES";

    private final JdbcTemplate jdbc;
    private final String mark;

    private PeopleStore(HostDatabase database, String mark) {
        this.jdbc = database.jdbc();
        this.mark = mark;
    }

    /** For the services that plugins call. */
    public static PeopleStore forPlugins(HostDatabase database) {
        return new PeopleStore(database, "");
    }

    /** For the host's own frame and pages: its statements carry a mark, so that counts for plugins can leave them out. */
    public static PeopleStore forFrame(HostDatabase database) {
        return new PeopleStore(database, "/* frame */ ");
    }

    public Optional<HostUser> byKey(String key) {
        return one("SELECT " + USER + " FROM HOST_USER WHERE USER_KEY = ?", key);
    }

    public Optional<HostUser> byName(String name) {
        return one("SELECT " + USER + " FROM HOST_USER WHERE LOWER_NAME = ? AND NOT REMOVED", lower(name));
    }

    /** In the order of the keys; unknown and removed ones are left out. One statement for every 500 keys. */
    public List<HostUser> byKeys(List<String> keys) {
        List<HostUser> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BULK) {
            List<String> part = keys.subList(from, Math.min(keys.size(), from + BULK));
            String marks = String.join(",", Collections.nCopies(part.size(), "?"));
            found.addAll(jdbc.query(mark + "SELECT " + USER + " FROM HOST_USER WHERE NOT REMOVED AND USER_KEY IN (" + marks + ")",
                    PeopleStore::user, part.toArray()));
        }
        Map<String, HostUser> byKey = new HashMap<>();
        found.forEach(user -> byKey.put(user.key().getStringValue(), user));
        return keys.stream().distinct().map(byKey::get).filter(Objects::nonNull).toList();
    }

    /** Those of the named accounts that exist, in the given order; one statement. */
    public List<HostUser> named(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String marks = String.join(",", Collections.nCopies(names.size(), "?"));
        List<HostUser> found = jdbc.query(mark + "SELECT " + USER + " FROM HOST_USER WHERE NOT REMOVED AND LOWER_NAME IN (" + marks + ")",
                PeopleStore::user, names.stream().map(PeopleStore::lower).toArray());
        return names.stream().flatMap(name -> found.stream().filter(user -> user.name().equalsIgnoreCase(name))).toList();
    }

    public boolean hasPicture(String key) {
        return exists("SELECT COUNT(*) FROM HOST_USER WHERE USER_KEY = ? AND HAS_PICTURE", key);
    }

    public Optional<PersonalDetails> details(String key) {
        return jdbc.query(mark + "SELECT DEPARTMENT, JOB_TITLE, LOCATION FROM HOST_USER WHERE USER_KEY = ?",
                (row, at) -> new PersonalDetails(row.getString(1), row.getString(2), row.getString(3)), key).stream().findFirst();
    }

    /** The account, if the password fits and it may log in. */
    public Optional<HostUser> signIn(String name, String password) {
        record Secret(HostUser user, String hash) {
        }
        return jdbc.query(mark + "SELECT " + USER + ", PASSWORD_HASH FROM HOST_USER WHERE LOWER_NAME = ? AND ACTIVE AND NOT REMOVED",
                        (row, at) -> new Secret(user(row, at), row.getString("PASSWORD_HASH")), lower(name)).stream()
                .filter(secret -> Passwords.matches(secret.user().key().getStringValue(), password, secret.hash()))
                .map(Secret::user).findFirst();
    }

    /** Active, and in a group that may use the wiki. */
    public boolean isLicensed(String key) {
        return exists("SELECT COUNT(*) FROM HOST_USER U JOIN HOST_MEMBERSHIP M ON M.USER_KEY = U.USER_KEY WHERE U.USER_KEY = ? AND U.ACTIVE AND NOT U.REMOVED"
                + " AND M.GROUP_NAME IN ('" + String.join("', '", Groups.CAN_USE) + "')", key);
    }

    public boolean groupExists(String group) {
        return exists("SELECT COUNT(*) FROM HOST_GROUP WHERE GROUP_NAME = ?", lower(group));
    }

    public boolean isMember(String key, String group) {
        return exists("SELECT COUNT(*) FROM HOST_MEMBERSHIP WHERE USER_KEY = ? AND GROUP_NAME = ?", key, lower(group));
    }

    public boolean isMemberOfAny(String key, List<String> groups) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(key);
        arguments.addAll(groups);
        String marks = String.join(",", Collections.nCopies(groups.size(), "?"));
        return exists("SELECT COUNT(*) FROM HOST_MEMBERSHIP WHERE USER_KEY = ? AND GROUP_NAME IN (" + marks + ")", arguments.toArray());
    }

    public List<String> groupsOf(String name) {
        return jdbc.queryForList(mark + "SELECT M.GROUP_NAME FROM HOST_MEMBERSHIP M JOIN HOST_USER U ON U.USER_KEY = M.USER_KEY"
                + " WHERE U.LOWER_NAME = ? AND NOT U.REMOVED ORDER BY M.GROUP_NAME", String.class, lower(name));
    }

    public List<String> memberNames(String group) {
        return jdbc.queryForList(mark + "SELECT U.USER_NAME FROM HOST_MEMBERSHIP M JOIN HOST_USER U ON U.USER_KEY = M.USER_KEY"
                + " WHERE M.GROUP_NAME = ? AND NOT U.REMOVED ORDER BY U.LOWER_NAME", String.class, lower(group));
    }

    public List<String> groupNames(String prefix, int from, int most) {
        return jdbc.queryForList(mark + "SELECT GROUP_NAME FROM HOST_GROUP WHERE GROUP_NAME LIKE ? ORDER BY GROUP_NAME LIMIT ? OFFSET ?",
                String.class, like(prefix) + "%", most, from);
    }

    /** A page of the accounts whose name or full name contains the text, deactivated ones included. */
    public List<HostUser> search(String text, int from, int most) {
        String pattern = "%" + like(text) + "%";
        return jdbc.query(mark + "SELECT " + USER + " FROM HOST_USER WHERE NOT REMOVED AND (LOWER_NAME LIKE ? OR LOWER_FULL_NAME LIKE ?)"
                + " ORDER BY LOWER_FULL_NAME, USER_KEY LIMIT ? OFFSET ?", PeopleStore::user, pattern, pattern, most, from);
    }

    public long count() {
        return number("SELECT COUNT(*) FROM HOST_USER WHERE NOT REMOVED");
    }

    private boolean exists(String sql, Object... arguments) {
        return number(sql, arguments) > 0;
    }

    private long number(String sql, Object... arguments) {
        Long found = jdbc.queryForObject(mark + sql, Long.class, arguments);
        return found == null ? 0 : found;
    }

    private Optional<HostUser> one(String sql, Object argument) {
        return jdbc.query(mark + sql, PeopleStore::user, argument).stream().findFirst();
    }

    private static HostUser user(ResultSet row, int at) throws SQLException {
        return new HostUser(new UserKey(row.getString("USER_KEY")), row.getString("USER_NAME"), row.getString("FULL_NAME"),
                row.getString("EMAIL"), row.getString("LOCALE"), row.getString("ZONE"),
                row.getBoolean("ACTIVE"), row.getInt("LICENCES") > 0, row.getBoolean("REMOVED"));
    }

    private static String like(String text) {
        return lower(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
