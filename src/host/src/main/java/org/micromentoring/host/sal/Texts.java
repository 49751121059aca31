package org.micromentoring.host.sal;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Texts of the plugins' i18n resources: ISO-8859-1 files, English without a suffix, other languages with one.
 * A missing key comes back as itself. Arguments are filled in only when there are some.
 */
public final class Texts implements I18nResolver {
    private record Source(String location, Function<String, Optional<URL>> files) {
    }

    private final LocaleResolver locales;
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, String>> cache = new ConcurrentHashMap<>();

    public Texts(LocaleResolver locales) {
        this.locales = locales;
    }

    /** A location such as {@code i18n.micromentoring.skill}; {@code files} finds a file by its path. */
    public void add(String location, Function<String, Optional<URL>> files) {
        sources.add(new Source(location.replace('.', '/'), files));
        cache.clear();
    }

    public void clear() {
        sources.clear();
        cache.clear();
    }

    @Override
    public String getText(String key) {
        return getText(locales.getLocale(), key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(locales.getLocale(), key, arguments);
    }

    @Override
    public String getRawText(String key) {
        return find(locales.getLocale(), key).orElse(key);
    }

    @Override
    public String getText(Locale locale, String key) {
        return find(locale, key).orElse(key);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        String text = getText(locale, key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix) {
        return getAllTranslationsForPrefix(prefix, locales.getLocale());
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale) {
        Map<String, String> found = new TreeMap<>();
        texts("").forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key, getText(locale, key));
            }
        });
        return found;
    }

    /** The text in the language, else in English. */
    public Optional<String> find(Locale locale, String key) {
        return List.of("_" + locale.getLanguage() + "_" + locale.getCountry(), "_" + locale.getLanguage(), "").stream()
                .map(suffix -> texts(suffix).get(key)).filter(java.util.Objects::nonNull).findFirst();
    }

    private Map<String, String> texts(String suffix) {
        return cache.computeIfAbsent(suffix, this::read);
    }

    private Map<String, String> read(String suffix) {
        Map<String, String> all = new TreeMap<>();
        for (Source source : sources) {
            source.files().apply(source.location() + suffix + ".properties").ifPresent(file -> load(file).forEach((k, v) -> all.put((String) k, (String) v)));
        }
        return all;
    }

    private static Properties load(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream()) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
