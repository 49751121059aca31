package org.micromentoring.host.look;

import javax.servlet.http.HttpServletRequest;

/** Where to go after a form: only ever a path of this site. */
public final class Destination {
    private Destination() {
    }

    /** With the context path. */
    public static String of(HttpServletRequest request) {
        String wanted = request.getParameter("os_destination");
        boolean own = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && wanted.chars().noneMatch(c -> c < ' ' || c == '\\');
        String base = request.getContextPath();
        if (!own) {
            return base + "/";
        }
        return !base.isEmpty() && (wanted.equals(base) || wanted.startsWith(base + "/")) ? wanted : base + wanted;
    }
}
