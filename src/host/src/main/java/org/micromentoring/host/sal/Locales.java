package org.micromentoring.host.sal;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.Set;
import org.micromentoring.host.osgi.HostServices;

/** The language of the person of this thread, or of the site. */
public final class Locales implements LocaleResolver {
    private final HostServices services;

    public Locales(HostServices services) {
        this.services = services;
    }

    @Override
    public Locale getLocale() {
        return services.get(LocaleManager.class).getLocale(AuthenticatedUserThreadLocal.get());
    }

    @Override
    public Locale getLocale(UserKey userKey) {
        return services.get(LocaleManager.class).getLocale(services.get(UserAccessor.class).getExistingUserByKey(userKey));
    }

    @Override
    public Set<Locale> getSupportedLocales() {
        return Set.of(Locale.UK, Locale.US, Locale.GERMANY);
    }
}
