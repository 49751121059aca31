package org.micromentoring.host.people;

import com.atlassian.event.api.EventPublisher;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creating, renaming, deactivating and removing accounts. */
public final class PeopleChanges {
    private static final int BATCH = 500;
    private final HostDatabase database;
    private final EventPublisher events;

    public PeopleChanges(HostDatabase database, EventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Bulk insert. Groups that do not exist yet are created; names must be free. */
    public void add(List<NewUser> users) {
        database.change(() -> {
            insert(users);
            return users.size();
        });
    }

    private void insert(List<NewUser> users) {
        JdbcTemplate jdbc = database.jdbc();
        jdbc.batchUpdate("INSERT INTO HOST_USER VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", users, BATCH, (row, user) -> {
            row.setString(1, user.key());
            row.setString(2, user.name());
            row.setString(3, PeopleStore.lower(user.name()));
            row.setString(4, user.fullName());
            row.setString(5, PeopleStore.lower(user.fullName()));
            row.setString(6, user.email());
            row.setString(7, user.locale());
            row.setString(8, user.zone());
            row.setBoolean(9, user.active());
            row.setBoolean(10, false);
            row.setBoolean(11, user.hasPicture());
            row.setString(12, user.department());
            row.setString(13, user.jobTitle());
            row.setString(14, user.location());
            row.setString(15, Passwords.hash(user.key(), user.password()));
        });
        addGroups(users.stream().flatMap(user -> user.allGroups().stream()).collect(Collectors.toSet()));
        record Membership(String group, String key) {
        }
        List<Membership> memberships = users.stream()
                .flatMap(user -> user.allGroups().stream().map(group -> new Membership(PeopleStore.lower(group), user.key()))).toList();
        jdbc.batchUpdate("INSERT INTO HOST_MEMBERSHIP (GROUP_NAME, USER_KEY) VALUES (?, ?)", memberships, BATCH, (row, membership) -> {
            row.setString(1, membership.group());
            row.setString(2, membership.key());
        });
    }

    public void addGroups(Set<String> groups) {
        for (String group : groups) {
            String name = PeopleStore.lower(group);
            database.update("INSERT INTO HOST_GROUP (GROUP_NAME) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM HOST_GROUP WHERE GROUP_NAME = ?)", name, name);
        }
    }

    public void join(String key, String group) {
        String name = PeopleStore.lower(group);
        telling(key, HostUserChangeEvent.Change.JOINED_GROUP,
                () -> database.update("INSERT INTO HOST_MEMBERSHIP (GROUP_NAME, USER_KEY) SELECT ?, ? WHERE NOT EXISTS"
                        + " (SELECT 1 FROM HOST_MEMBERSHIP WHERE GROUP_NAME = ? AND USER_KEY = ?)", name, key, name, key));
    }

    public void leave(String key, String group) {
        telling(key, HostUserChangeEvent.Change.LEFT_GROUP,
                () -> database.update("DELETE FROM HOST_MEMBERSHIP WHERE USER_KEY = ? AND GROUP_NAME = ?", key, PeopleStore.lower(group)));
    }

    /** New user name; the key stays. Says false when the name is taken or empty. */
    public boolean rename(String key, String name) {
        String lower = PeopleStore.lower(name.strip());
        return !lower.isEmpty() && telling(key, HostUserChangeEvent.Change.RENAMED,
                () -> database.update("UPDATE HOST_USER SET USER_NAME = ?, LOWER_NAME = ? WHERE USER_KEY = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM HOST_USER WHERE LOWER_NAME = ? AND USER_KEY <> ?)", name.strip(), lower, key, lower, key)) == 1;
    }

    public void setFullName(String key, String fullName) {
        database.update("UPDATE HOST_USER SET FULL_NAME = ?, LOWER_FULL_NAME = ? WHERE USER_KEY = ?", fullName, PeopleStore.lower(fullName), key);
    }

    public void setActive(String key, boolean active) {
        telling(key, active ? HostUserChangeEvent.Change.REACTIVATED : HostUserChangeEvent.Change.DEACTIVATED, () -> {
            database.update("DELETE FROM HOST_SESSION WHERE USER_KEY = ?", key);
            return database.update("UPDATE HOST_USER SET ACTIVE = ? WHERE USER_KEY = ?", active, key);
        });
    }

    /** Into the group of those who may use the wiki, or out of every such group. */
    public void setLicensed(String key, boolean licensed) {
        if (licensed) {
            addGroups(Set.of(Groups.USERS));
            join(key, Groups.USERS);
        } else {
            Groups.CAN_USE.forEach(group -> leave(key, group));
        }
    }

    /** The row stays as a tombstone, as the key stays known to Confluence; name, groups and sessions go. The event is published in the same transaction. */
    public void remove(HostUser user) {
        database.change(() -> {
            forget(user.key().getStringValue());
            events.publish(new HostUserRemoveEvent(user));
            return user;
        });
    }

    /** Publishes in the transaction of the change, when anything changed. */
    private int telling(String key, HostUserChangeEvent.Change what, Supplier<Integer> work) {
        return database.change(() -> {
            int rows = work.get();
            if (rows > 0) {
                PeopleStore.forFrame(database).byKey(key).ifPresent(user -> events.publish(new HostUserChangeEvent(user, what)));
            }
            return rows;
        });
    }

    private void forget(String key) {
        database.update("DELETE FROM HOST_MEMBERSHIP WHERE USER_KEY = ?", key);
        database.update("DELETE FROM HOST_SESSION WHERE USER_KEY = ?", key);
        database.update("UPDATE HOST_USER SET REMOVED = TRUE, ACTIVE = FALSE, LOWER_NAME = ?, USER_NAME = ?, FULL_NAME = '',"
                + " LOWER_FULL_NAME = '', EMAIL = '', DEPARTMENT = '', JOB_TITLE = '', LOCATION = '' WHERE USER_KEY = ?", key, key, key);
    }
}
