package org.micromentoring.host.look;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micromentoring.host.people.HostLocaleManager;
import org.micromentoring.host.people.HostUser;

/** The words of the frame, written in English; German for readers of German. The admin area is English only. */
public final class Words {
    private static final Pattern MARKED = Pattern.compile("\\[\\[(.+?)]]");
    private static final Map<String, String> GERMAN = Html.read("german.txt").lines().filter(line -> line.contains("="))
            .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));

    private Words() {
    }

    /** In the language of the person of this thread. */
    public static String of(String english) {
        return isGerman() ? GERMAN.getOrDefault(english, english) : english;
    }

    /** Replaces each [[words]] of a page file. */
    static String translate(String page) {
        return MARKED.matcher(page).replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))));
    }

    /** Of the person of this thread; that of the site for everybody else. */
    public static Locale locale() {
        return AuthenticatedUserThreadLocal.get() instanceof HostUser user ? HostLocaleManager.localeOf(user.locale()) : Locale.UK;
    }

    private static boolean isGerman() {
        return locale().getLanguage().equals("de");
    }
}
