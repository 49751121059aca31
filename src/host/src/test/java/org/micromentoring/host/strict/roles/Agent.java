package org.micromentoring.host.strict.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.micromentoring.host.people.Sessions;

/** Somebody with a browser: a log-in by form, with its cookie; the password is the user name. Whoever cannot log in tries HTTP basic. */
final class Agent {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REST = "/rest/mentoring/1.0";

    private final String base;
    private final String user;
    private Optional<String> cookie = Optional.empty();

    Agent(String base, String user) {
        this.base = base;
        this.user = user;
    }

    String user() {
        return user;
    }

    Agent logIn() {
        HttpResponse<String> answer = raw("POST", "/login.action", form(Map.of("os_username", user, "os_password", user)), Map.of("Content-Type", "application/x-www-form-urlencoded"));
        cookie = answer.headers().allValues("set-cookie").stream().map(it -> it.split(";")[0]).findFirst();
        if (cookie.isEmpty()) {
            throw new IllegalStateException(user + " cannot log in: " + answer.statusCode());
        }
        return this;
    }

    Agent givePassword() {
        post("/authenticate.action", Map.of("password", user));
        return this;
    }

    /** Of our service, with the headers that our scripts send. */
    Answer rest(String method, String path, String body) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("X-Atlassian-Token", "no-check", "Accept", "application/json, text/csv"));
        if (!body.isEmpty()) {
            headers.put("Content-Type", body.startsWith("{") ? "application/json" : "text/csv");
        }
        return Answer.of(raw(method, REST + path, body, headers));
    }

    /** Of our service, with exactly these headers. */
    Answer plain(String method, String path, String body, Map<String, String> headers) {
        return Answer.of(raw(method, REST + path, body, headers));
    }

    Answer get(String path) {
        return Answer.of(raw("GET", path, "", Map.of()));
    }

    /** As a form of the wiki, with its word against forgery. */
    Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("atl_token", cookie.map(it -> Sessions.formToken(it.substring(it.indexOf('=') + 1))).orElse(""));
        return Answer.of(raw("POST", path, form(all), Map.of("Content-Type", "application/x-www-form-urlencoded")));
    }

    private HttpResponse<String> raw(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path.replace("{", "%7B").replace("}", "%7D")))
            .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        cookie.ifPresent(it -> request.header("Cookie", it));
        if (cookie.isEmpty() && !user.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
