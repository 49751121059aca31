package org.micromentoring.host.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The plugin's REST, called as one of the made-up people, whose passwords are their user names. */
final class PluginRest {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;

    /** @param site address of the site with its context path */
    PluginRest(String site) {
        this.base = site + "/rest/mentoring/1.0";
    }

    record Answer(int status, JsonNode body) {
        boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String person, String path) {
        return send(call(person, path).GET());
    }

    Answer post(String person, String path, Object body) {
        return send(call(person, path).POST(text(body)));
    }

    Answer put(String person, String path, Object body) {
        return send(call(person, path).PUT(text(body)));
    }

    private HttpRequest.Builder call(String person, String path) {
        String word = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Basic " + word)
                .header("Content-Type", "application/json").header("Accept", "application/json").header("X-Atlassian-Token", "no-check");
    }

    private HttpRequest.BodyPublisher text(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), isJson && !answer.body().isBlank() ? json.readTree(answer.body()) : json.nullNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
