package org.micromentoring.host.rest;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The product's rule against calls that another site makes in the person's name: what a plain form can send needs the
 * header {@code X-Atlassian-Token: no-check}, and a browser that names another origin is refused.
 */
public final class ForgeryRule {
    static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /**
     * @param headers names in lower case
     * @param origin  of this site as this request sees it, proxy headers counted, such as {@code https://wiki.example}
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
            return Optional.of("XSRF check failed: the call comes from another origin");
        }
        boolean token = call.header("x-atlassian-token").map("no-check"::equals).orElse(false);
        return isFormType(call) && !token ? Optional.of("XSRF check failed: X-Atlassian-Token: no-check is missing") : Optional.empty();
    }

    /** {@code X-Forwarded-*} win, as behind the product's usual proxy. */
    public static String origin(String scheme, String host, Map<String, String> headers) {
        return Optional.ofNullable(headers.get("x-forwarded-proto")).orElse(scheme) + "://"
                + Optional.ofNullable(headers.get("x-forwarded-host")).orElse(host);
    }

    private static boolean isFormType(Call call) {
        return call.header("content-type").map(type -> FORM_TYPES.contains(type.split(";")[0].trim().toLowerCase(Locale.ROOT))).orElse(true);
    }

    private static boolean isForeign(Call call) {
        return call.header("origin").or(() -> call.header("referer").map(ForgeryRule::originOf))
                .map(origin -> !withoutDefaultPort(origin).equals(withoutDefaultPort(call.origin()))).orElse(false);
    }

    private static String originOf(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }

    private static String withoutDefaultPort(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") ? lower.replaceFirst(":443$", "") : lower.replaceFirst(":80$", "");
    }
}
