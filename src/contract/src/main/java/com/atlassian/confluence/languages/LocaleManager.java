package com.atlassian.confluence.languages;

import com.atlassian.user.User;
import java.util.Locale;

public interface LocaleManager {
    Locale getSiteDefaultLocale();
    Locale getLocale(User user);
}
