package org.micromentoring.directory;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;

/** A wiki whose people have the same log-in and display name; counts what it is asked. */
final class MadeUpPeople implements People {
    final Map<String, Person> people = new HashMap<>();
    final Map<String, Set<String>> groups = new HashMap<>();
    final Set<String> off = new HashSet<>();
    boolean fail;
    Runnable whileAsked = () -> { };
    int bulkCalls;
    int otherCalls;

    static String key(String name) {
        return "key-" + name;
    }

    void add(String name) {
        people.put(key(name), new Person(key(name), name, name));
    }

    void join(String group, String name) {
        groups.computeIfAbsent(group, it -> new HashSet<>()).add(name);
    }

    @Override
    public Optional<Person> find(String key) {
        otherCalls++;
        return Optional.ofNullable(people.get(key));
    }

    @Override
    public Optional<Person> named(String userName) {
        return find(key(userName));
    }

    @Override
    public Map<String, Person> all(Collection<String> keys) {
        bulkCalls++;
        if (fail) {
            throw new IllegalStateException("the wiki does not answer");
        }
        whileAsked.run();
        Map<String, Person> found = new HashMap<>(people);
        found.keySet().retainAll(new HashSet<>(keys));
        return found;
    }

    @Override
    public Set<String> groupsOf(Person person) {
        otherCalls++;
        return Set.of();
    }

    @Override
    public Set<String> membersOf(String group) {
        otherCalls++;
        return groups.getOrDefault(group, Set.of());
    }

    @Override
    public boolean groupExists(String group) {
        otherCalls++;
        return groups.containsKey(group);
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
        return ZoneOffset.UTC;
    }
}
