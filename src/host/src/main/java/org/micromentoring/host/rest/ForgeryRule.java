package org.micromentoring.host.rest;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product's rule against calls that another site makes in the person's name: what a plain form can send needs the
 * header {@code X-Atlassian-Token: no-check}, and a browser that names another origin than that of the base URL is refused. What the
 * connector or a proxy header says of the request counts for nothing.
 */
public final class ForgeryRule {
    static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /**
     * @param headers names in lower case
     * @param origin  of the base URL of this site, such as {@code https://wiki.example}
     */
    public record Call(String method, Map<String, String> headers, String origin) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    private ForgeryRule() {
    }

    /** The reason of a refusal, if the call is refused. */
    public static Optional<String> refusal(Call call) {
        if (SAFE_METHODS.contains(call.method())) {
            return Optional.empty();
        }
        if (isForeign(call)) {
            return Optional.of("XSRF check failed: the call does not come from " + call.origin() + ", where the base URL of this site is");
        }
        boolean token = call.header("x-atlassian-token").map("no-check"::equals).orElse(false);
        return isFormType(call) && !token ? Optional.of("XSRF check failed: X-Atlassian-Token: no-check is missing") : Optional.empty();
    }

    private static boolean isFormType(Call call) {
        return call.header("content-type").map(type -> FORM_TYPES.contains(type.split(";")[0].trim().toLowerCase(Locale.ROOT))).orElse(true);
    }

    private static boolean isForeign(Call call) {
        return call.header("origin").or(() -> call.header("referer").map(ForgeryRule::originOf))
                .map(origin -> !withoutDefaultPort(origin).equals(withoutDefaultPort(call.origin()))).orElse(false);
    }

    static String originOf(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }

    /** The names of this very machine are one, so that the host can be tried out at either. */
    private static String withoutDefaultPort(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT).replaceFirst("^http://(127\\.0\\.0\\.1|\\[::1])(?=:|$)", "http://localhost");
        return lower.startsWith("https://") ? lower.replaceFirst(":443$", "") : lower.replaceFirst(":80$", "");
    }
}
