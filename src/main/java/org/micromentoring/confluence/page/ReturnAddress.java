package org.micromentoring.confluence.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;

/**
 * Where to come back to after the log-in: the path below the context path, with its query. The log-in of Confluence puts the context path in
 * front itself, so this works behind any proxy. What people typed may be no legal address, such as {@code ?q=100%}; then it is made one.
 */
final class ReturnAddress {
    /** A longer one, encoded twice, would not fit into the header of a redirect. */
    private static final int LONGEST_QUERY = 1_500;
    private static final String LEGAL = "-._~:/?@!$&'()*+,;=";

    private ReturnAddress() {
    }

    static URI of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return URI.create(legal(path) + (query == null || query.length() > LONGEST_QUERY ? "" : "?" + legal(query)));
    }

    private static String legal(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints().forEach(point -> out.append(isLegal(point) ? Character.toString(point) : encoded(point)));
        // A percent sign that begins no code stands for itself.
        return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static boolean isLegal(int point) {
        return point == '%' || point >= '0' && point <= '9' || point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || LEGAL.indexOf(point) >= 0;
    }

    private static String encoded(int point) {
        StringBuilder out = new StringBuilder();
        for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02X", one));
        }
        return out.toString();
    }
}
