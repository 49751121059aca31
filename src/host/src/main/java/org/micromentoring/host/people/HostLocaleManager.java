package org.micromentoring.host.people;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.user.User;
import java.util.Locale;

/**
 * Languages of people; English for everybody else. The current user's is at hand, as texts are looked up
 * hundreds of times a page; anybody else's is a look-up of a property.
 */
public final class HostLocaleManager implements LocaleManager {
    private final PeopleStore people;

    public HostLocaleManager(PeopleStore people) {
        this.people = people;
    }

    @Override
    public Locale getSiteDefaultLocale() {
        return Locale.UK;
    }

    @Override
    public Locale getLocale(User user) {
        if (user instanceof HostUser known && known.equals(AuthenticatedUserThreadLocal.get())) {
            return localeOf(known.locale());
        }
        return user == null ? getSiteDefaultLocale()
                : people.byName(user.getName()).map(found -> localeOf(found.locale())).orElse(getSiteDefaultLocale());
    }

    /** From the form en_GB that the tables hold. */
    public static Locale localeOf(String name) {
        return Locale.forLanguageTag(name.replace('_', '-'));
    }
}
