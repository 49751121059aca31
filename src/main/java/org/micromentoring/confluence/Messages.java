package org.micromentoring.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;

/** The host's texts. Where it cannot be told a language, it takes that of the request. */
public final class Messages {
    private final I18nResolver resolver;
    private final Likely likely = new Likely();

    public Messages(I18nResolver resolver) {
        this.resolver = resolver;
    }

    String text(Locale locale, String key) {
        return likely.call("I18nResolver.getText(Locale, String)", () -> resolver.getText(locale, key), () -> resolver.getText(key));
    }

    String text(Locale locale, String key, Serializable[] arguments) {
        return likely.call("I18nResolver.getText(Locale, String, Serializable...)", () -> resolver.getText(locale, key, arguments),
            () -> resolver.getText(key, arguments));
    }
}
