package org.micromentoring.host.look;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Where to go after a form: only ever a path of this site. */
public final class Destination {
    private Destination() {
    }

    /**
     * As the product reads it: a path stands below the context path, whatever it begins with; a complete address must be one of this site.
     * With the context path.
     */
    public static String of(HttpServletRequest request) {
        String wanted = Optional.ofNullable(request.getParameter("os_destination")).orElse("");
        String site = request.getScheme() + "://" + authority(request) + request.getContextPath();
        String path = wanted.startsWith(site + "/") ? wanted.substring(site.length()) : wanted;
        boolean own = path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c < ' ' || c == '\\');
        return request.getContextPath() + (own ? path : "/");
    }

    private static String authority(HttpServletRequest request) {
        int usual = request.getScheme().equals("https") ? 443 : 80;
        return request.getServerName() + (request.getServerPort() == usual ? "" : ":" + request.getServerPort());
    }
}
