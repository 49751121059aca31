package org.micromentoring.host.people;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.util.TimeZone;

/** Time zones of people; the site's zone is Berlin, so that nothing works only because everything is UTC. */
public final class HostTimeZoneManager implements TimeZoneManager {
    private final PeopleStore people;

    public HostTimeZoneManager(PeopleStore people) {
        this.people = people;
    }

    @Override
    public TimeZone getUserTimeZone() {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (user instanceof HostUser known) {
            return TimeZone.getTimeZone(known.zone());
        }
        return user == null ? getDefaultTimeZone() : getUserTimeZone(user.getKey());
    }

    @Override
    public TimeZone getUserTimeZone(UserKey userKey) {
        return people.byKey(userKey.getStringValue()).map(user -> TimeZone.getTimeZone(user.zone())).orElse(getDefaultTimeZone());
    }

    @Override
    public TimeZone getDefaultTimeZone() {
        return TimeZone.getTimeZone("Europe/Berlin");
    }
}
