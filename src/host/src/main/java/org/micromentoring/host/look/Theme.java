package org.micromentoring.host.look;

import java.util.Arrays;
import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** Light, dark, or what the reader's system wants; kept in a cookie. */
enum Theme {
    LIGHT("Light"), DARK("Dark"), AUTO("Match system");

    static final String COOKIE = "host.theme";
    private final String label;

    Theme(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The value of {@code data-color-mode}. */
    String mode() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? AUTO : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> named(cookie.getValue())).findFirst().orElse(AUTO);
    }

    static Theme named(String mode) {
        return Arrays.stream(values()).filter(theme -> theme.mode().equals(mode)).findFirst().orElse(AUTO);
    }
}
