package org.micromentoring.request;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;

/** People of a made-up company: whoever is asked for by key exists, unless gone. */
public final class Colleagues implements People {
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> off = ConcurrentHashMap.newKeySet();

    public static Person person(String name) {
        return new Person("key-" + name, name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** The account stays, and may not be used. */
    public void switchedOff(Person person) {
        off.add(person.key());
    }

    public void leaves(Person person) {
        gone.add(person.key());
    }

    @Override
    public Optional<Person> find(String key) {
        return key.startsWith("key-") && !gone.contains(key) ? Optional.of(person(key.substring("key-".length()))) : Optional.empty();
    }

    @Override
    public Optional<Person> named(String userName) {
        return userName.startsWith("nobody") ? Optional.empty() : find("key-" + userName);
    }

    @Override
    public Map<String, Person> all(Collection<String> keys) {
        Map<String, Person> all = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(it -> all.put(key, it)));
        return all;
    }

    @Override
    public Set<String> groupsOf(Person person) {
        return Set.of();
    }

    @Override
    public Set<String> membersOf(String group) {
        return Set.of();
    }

    @Override
    public boolean groupExists(String group) {
        return false;
    }

    @Override
    public boolean mayUseWiki(Person person) {
        return !off.contains(person.key());
    }

    @Override
    public Locale localeOf(Person person) {
        return Locale.ENGLISH;
    }

    @Override
    public ZoneId zoneOf(Person person) {
        return RequestHouse.BERLIN;
    }
}
