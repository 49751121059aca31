package org.micromentoring.kernel;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the people of the wiki. Keys of people who are gone are simply absent from every answer. */
public interface People {
    Optional<Person> find(String key);

    Optional<Person> named(String userName);

    /** Bulk look-up, one call however many keys; the only way to resolve more than one person. */
    Map<String, Person> all(Collection<String> keys);

    /** Names of the groups of one person, nested ones included; a look-up of its own, so ask once a request. */
    Set<String> groupsOf(Person person);

    /** Log-in names of a group's members; empty when there is no such group. */
    Set<String> membersOf(String group);

    boolean groupExists(String group);

    /** Whether the account may use the wiki: it has a licence and is not switched off. A look-up of its own. */
    boolean mayUseWiki(Person person);

    Locale localeOf(Person person);

    ZoneId zoneOf(Person person);
}
