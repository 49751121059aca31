package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.Set;

public interface LocaleResolver {
    Locale getLocale();
    Locale getLocale(UserKey userKey);
    Set<Locale> getSupportedLocales();
}
