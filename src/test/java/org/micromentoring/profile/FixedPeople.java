package org.micromentoring.profile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;

/** A wiki with exactly these people. */
public final class FixedPeople implements People {
    private final List<Person> everybody;

    public FixedPeople(Person... everybody) {
        this.everybody = Arrays.asList(everybody);
    }

    @Override
    public Optional<Person> find(String key) {
        return everybody.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    @Override
    public Optional<Person> named(String userName) {
        return everybody.stream().filter(it -> it.userName().equals(userName)).findFirst();
    }

    @Override
    public Map<String, Person> all(Collection<String> keys) {
        return everybody.stream().filter(it -> keys.contains(it.key())).collect(Collectors.toMap(Person::key, Function.identity()));
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
        return true;
    }

    @Override
    public Locale localeOf(Person person) {
        return Locale.ENGLISH;
    }

    @Override
    public ZoneId zoneOf(Person person) {
        return ProfileFixture.BERLIN;
    }
}
