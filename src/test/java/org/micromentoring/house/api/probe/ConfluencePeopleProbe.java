package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.micromentoring.confluence.ConfluencePeople;
import org.micromentoring.confluence.Permissions;
import org.micromentoring.kernel.Person;

/** Takes the site's language or time zone for a person's own. */
public class ConfluencePeopleProbe implements Consumer<String> {
    private final ConfluencePeople people = new ConfluencePeople(Stub.of(UserAccessor.class, Map.of()),
        Stub.of(LocaleManager.class, Map.of("getLocale", asked -> Locale.GERMAN, "getSiteDefaultLocale", asked -> Locale.FRENCH)),
        Stub.of(TimeZoneManager.class, Map.of("getUserTimeZone", asked -> TimeZone.getTimeZone("Asia/Kolkata"), "getDefaultTimeZone",
            asked -> TimeZone.getTimeZone("Europe/Paris"))),
        new Permissions(Stub.of(PermissionManager.class, Map.of())));

    @Override
    public void accept(String missing) {
        Person person = new Person("key", "name", "Full Name");
        assertEquals(missing.contains("LocaleManager") ? Locale.FRENCH : Locale.GERMAN, people.localeOf(person));
        assertEquals(ZoneId.of(missing.contains("TimeZoneManager") ? "Europe/Paris" : "Asia/Kolkata"), people.zoneOf(person));
    }
}
