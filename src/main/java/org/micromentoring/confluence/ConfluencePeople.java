package org.micromentoring.confluence;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Typed;

/** People over the users and groups of the wiki. */
public final class ConfluencePeople implements People {
    private static final int LONGEST_NAME = 255;

    private final UserAccessor users;
    private final LocaleManager locales;
    private final TimeZoneManager zones;
    private final Permissions permissions;
    private final Likely likely = new Likely();

    public ConfluencePeople(UserAccessor users, LocaleManager locales, TimeZoneManager zones, Permissions permissions) {
        this.users = users;
        this.locales = locales;
        this.zones = zones;
        this.permissions = permissions;
    }

    @Override
    public Optional<Person> find(String key) {
        return name(key).map(it -> users.getExistingUserByKey(new UserKey(it))).map(ConfluencePeople::person);
    }

    @Override
    public Optional<Person> named(String userName) {
        return name(userName).map(users::getUserByName).map(ConfluencePeople::person);
    }

    @Override
    public Map<String, Person> all(Collection<String> keys) {
        Map<String, Person> people = new HashMap<>();
        for (ConfluenceUser user : users.getUsersByUserKeys(keys.stream().map(UserKey::new).toList())) {
            people.put(user.getKey().getStringValue(), person(user));
        }
        return people;
    }

    @Override
    public Set<String> groupsOf(Person person) {
        return new HashSet<>(users.getGroupNamesForUserName(person.userName()));
    }

    @Override
    public Set<String> membersOf(String group) {
        return name(group).map(users::getGroup).<Set<String>>map(found -> new HashSet<>(users.getMemberNamesAsList(found))).orElse(Set.of());
    }

    @Override
    public boolean groupExists(String group) {
        return name(group).map(users::getGroup).isPresent();
    }

    /** Of an account that is gone the host would answer as for somebody anonymous. */
    @Override
    public boolean mayUseWiki(Person person) {
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.key()));
        return user != null && permissions.may(user, Permission.VIEW, PermissionManager.TARGET_APPLICATION);
    }

    @Override
    public Locale localeOf(Person person) {
        return likely.call("LocaleManager.getLocale", () -> locales.getLocale(users.getUserByName(person.userName())),
            locales::getSiteDefaultLocale);
    }

    @Override
    public ZoneId zoneOf(Person person) {
        return likely.call("TimeZoneManager.getUserTimeZone(UserKey)", () -> zones.getUserTimeZone(new UserKey(person.key())),
            zones::getDefaultTimeZone).toZoneId();
    }

    /** Nobody has any other name, and the host's database would fail at the question. */
    static Optional<String> name(String typed) {
        return Optional.of(typed).filter(it -> !it.isEmpty() && it.length() <= LONGEST_NAME && Typed.storable(it));
    }

    static Person person(ConfluenceUser user) {
        String name = user.getFullName();
        return new Person(user.getKey().getStringValue(), user.getName(), name == null || name.isBlank() ? user.getName() : name);
    }
}
