package org.micromentoring.host.boot;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Log-ins by form, as browsers have them; that of the administrator has given the second password and is kept for each node. */
public final class LogIn {
    public static final String ADMINISTRATOR = "admin";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private LogIn() {
    }

    /** The cookie of a fresh log-in of somebody whose password is the name. */
    public static String of(String baseUrl, String user) {
        HttpResponse<String> answer = new Caller(baseUrl, "").send("POST", "/login.action", "os_username=" + user + "&os_password=" + user, "Content-Type", FORM);
        return answer.headers().firstValue("Set-Cookie").orElseThrow(() -> new AssertionError(user + " cannot log in: " + answer.statusCode())).split(";")[0];
    }

    /** Gives the second password. */
    public static void confirm(String baseUrl, String cookie, String password) {
        new Caller(baseUrl, "").send("POST", "/authenticate.action", "destination=%2F&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
                "Cookie", cookie, "Content-Type", FORM);
    }

    public static String withSecondPassword(String baseUrl) {
        String kept = KEPT.get(baseUrl);
        return kept == null ? again(baseUrl) : kept;
    }

    public static String again(String baseUrl) {
        String cookie = of(baseUrl, ADMINISTRATOR);
        confirm(baseUrl, cookie, ADMINISTRATOR);
        KEPT.put(baseUrl, cookie);
        return cookie;
    }

    /** Whether the answer says that the log-in or its second password has ended; nothing was done then. */
    public static boolean isOver(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401 || answer.statusCode() == 403 && answer.body().contains("second-password")
                || to.contains("/authenticate.action") || to.contains("/login.action");
    }
}
