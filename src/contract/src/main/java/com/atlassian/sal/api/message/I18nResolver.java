package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

public interface I18nResolver {
    String getText(String key);
    String getText(String key, Serializable... arguments);
    String getRawText(String key);
    String getText(Locale locale, String key);
    String getText(Locale locale, String key, Serializable... arguments);
    Map<String, String> getAllTranslationsForPrefix(String prefix);
    Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale);
}
