package org.micromentoring.confluence;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** Texts in one reader's language; templates call {@code $t.get('key', ...)}. */
public final class Texts {
    private final Messages messages;
    private final Locale locale;

    public Texts(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String get(String key) {
        return messages.text(locale, key);
    }

    public String get(String key, Object first) {
        return with(key, List.of(first));
    }

    public String get(String key, Object first, Object second) {
        return with(key, List.of(first, second));
    }

    public String get(String key, Object first, Object second, Object third) {
        return with(key, List.of(first, second, third));
    }

    /** Arguments are put in as text, so that a number is not grouped behind the caller's back. */
    public String with(String key, List<?> arguments) {
        if (arguments.isEmpty()) {
            return get(key);
        }
        return messages.text(locale, key, arguments.stream().map(String::valueOf).toArray(Serializable[]::new));
    }

    public Locale locale() {
        return locale;
    }
}
