package org.micromentoring.host.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Calls a node as somebody; the password is the user name, nobody is the empty name. The administrator calls with a log-in that has
 * given the second password, everybody else with HTTP basic.
 */
public record Caller(String baseUrl, String user) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** With the headers that our scripts send. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "Content-Type", "application/json", "X-Atlassian-Token", "no-check");
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        if (!user.equals(LogIn.ADMINISTRATOR)) {
            return send(request(method, path, body, headers));
        }
        HttpResponse<String> answer = send(request(method, path, body, headers).header("Cookie", LogIn.withSecondPassword(baseUrl)));
        return LogIn.isOver(answer) ? send(request(method, path, body, headers).header("Cookie", LogIn.again(baseUrl))) : answer;
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!user.isEmpty() && !user.equals(LogIn.ADMINISTRATOR)) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
