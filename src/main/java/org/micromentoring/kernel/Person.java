package org.micromentoring.kernel;

import java.util.Objects;

/**
 * Who somebody is, as the wiki knows it now.
 *
 * @param key      the user key: stable for ever, stored in tables, never shown
 * @param userName the log-in name; may change
 * @param name     the display name; resolved when shown, never stored
 */
public record Person(String key, String userName, String name) {
    public Person {
        Objects.requireNonNull(key);
        Objects.requireNonNull(userName);
        Objects.requireNonNull(name);
    }
}
