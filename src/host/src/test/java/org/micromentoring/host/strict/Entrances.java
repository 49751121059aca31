package org.micromentoring.host.strict;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.openapi.Documented;
import org.micromentoring.host.openapi.Documented.Call;
import org.micromentoring.host.people.Sessions;

/** Every way into the plugin, from its descriptor and docs/openapi.yaml: who adds one has it tried by all tests of this folder that use it. */
record Entrances(Site site) {
    private static final String DESCRIPTOR = SharedNode.descriptor();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TROUBLE = Pattern.compile("\\bat (org|com|java|javax|net)\\.[\\w.$]+\\(|[a-z]Exception\\b|Error rendering|\\$!?t\\.get");

    /** Addresses of pages; with a number where the pattern is open. */
    static List<String> pages() {
        List<String> found = Pattern.compile("<url-pattern>([^<]+)</url-pattern>").matcher(DESCRIPTOR).results()
                .map(match -> "/plugins/servlet" + match.group(1).replace("/*", "/1").replaceAll("/suggest$", "/suggest?mentor=1")).toList();
        if (found.size() < 8) {
            throw new AssertionError("only " + found);
        }
        return found;
    }

    static List<String> jobs() {
        return Pattern.compile("<job-config key=\"([^\"]+)\"").matcher(DESCRIPTOR).results().map(match -> match.group(1)).toList();
    }

    static List<String> macros() {
        return Pattern.compile("<xhtml-macro key=\"[^\"]+\" name=\"([^\"]+)\"").matcher(DESCRIPTOR).results().map(match -> match.group(1)).toList();
    }

    static List<Call> calls() {
        return new Documented().calls();
    }

    static boolean writes(Call call) {
        return !call.method().equals("GET");
    }

    /** As its documented method, with what may not even be understood: who answers must answer kindly. */
    HttpResponse<String> call(String user, Call call) {
        String path = Site.REST + call.filled("1");
        if (!writes(call)) {
            return site.as(user).get(path);
        }
        return call.takesJson() ? site.as(user).json(call.method(), path, "{}")
                : site.as(user).send(call.method(), path, "", "X-Atlassian-Token", "no-check", "Content-Type", path.endsWith("/import") ? "text/csv" : "application/json");
    }

    /** A macro in the preview of a page, as its editor sees it. */
    HttpResponse<String> preview(String user, String macro) {
        String storage = "<p>before</p><ac:structured-macro ac:name=\"" + macro + "\"></ac:structured-macro><p>after</p>";
        String session = session(user);
        return site.as("").send("POST", "/pages/preview.action", form("spaceKey", "HOME", "storage", storage, "atl_token", Sessions.formToken(session)),
                "Content-Type", FORM, "Cookie", Sessions.COOKIE + "=" + session);
    }

    private String session(String user) {
        HttpResponse<String> answer = site.as("").send("POST", "/login.action", form("os_username", user, "os_password", user), "Content-Type", FORM);
        return answer.headers().allValues("Set-Cookie").stream().map(line -> line.split(";")[0]).filter(pair -> pair.startsWith(Sessions.COOKIE + "="))
                .map(pair -> pair.substring(pair.indexOf('=') + 1)).findFirst().orElseThrow(() -> new AssertionError("no log-in: " + answer.statusCode()));
    }

    private static String form(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < pairs.length; at += 2) {
            body.append(body.length() == 0 ? "" : "&").append(pairs[at]).append('=').append(URLEncoder.encode(pairs[at + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    /** Everybody who may open it sees the page as the administrator, after the second password. */
    Caller reader(String page) {
        return site.as(page.contains("/admin") ? "admin" : "employee");
    }

    static boolean looksBroken(String body) {
        return TROUBLE.matcher(body).find();
    }
}
