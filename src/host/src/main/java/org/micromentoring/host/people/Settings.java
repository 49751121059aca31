package org.micromentoring.host.people;

import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** Switches of the whole site, the same on every node. */
public final class Settings {
    /** Nobody may change anything while it is on. */
    public static final String READ_ONLY = "site.read-only";
    /** Who may see the people directory: licensed people (on at first), people without a licence, anonymous visitors (off at first). */
    public static final String DIRECTORY_LICENSED = "people-directory.licensed";
    public static final String DIRECTORY_UNLICENSED = "people-directory.unlicensed";
    public static final String DIRECTORY_ANONYMOUS = "people-directory.anonymous";

    /** Whether anonymous visitors may use the site at all; what is open to everybody is closed to them otherwise. On at first: the demo has an open space. */
    public static final String ANONYMOUS_SITE = "site.anonymous";
    private static final Set<String> ON_AT_FIRST = Set.of(DIRECTORY_LICENSED, ANONYMOUS_SITE);

    private final HostDatabase database;

    public Settings(HostDatabase database) {
        this.database = database;
    }

    public boolean isOn(String key) {
        return read(key).map("on"::equals).orElse(ON_AT_FIRST.contains(key));
    }

    public void set(String key, boolean on) {
        write(key, on ? "on" : "off");
    }

    public Optional<String> read(String key) {
        return database.jdbc().queryForList("/* frame */ SELECT SETTING_VALUE FROM HOST_SETTING WHERE SETTING_KEY = ?", String.class, key).stream().findFirst();
    }

    /** Says true when this caller was the first to write the key; of several nodes exactly one is. */
    public boolean writeFirst(String key, String value) {
        try {
            return database.update("INSERT INTO HOST_SETTING (SETTING_KEY, SETTING_VALUE) VALUES (?, ?)", key, value) == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public void write(String key, String value) {
        if (database.update("UPDATE HOST_SETTING SET SETTING_VALUE = ? WHERE SETTING_KEY = ?", value, key) == 0 && !writeFirst(key, value)) {
            database.update("UPDATE HOST_SETTING SET SETTING_VALUE = ? WHERE SETTING_KEY = ?", value, key);
        }
    }
}
