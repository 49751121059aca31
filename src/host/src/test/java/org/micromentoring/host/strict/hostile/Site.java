package org.micromentoring.host.strict.hostile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.micromentoring.host.boot.LogIn;

/** Calls the site as somebody, whose password is the name. */
final class Site {
    static final String REST = "/rest/mentoring/1.0";
    /** Writes halves of characters as escapes, which UTF-8 could not hold. */
    static final ObjectMapper JSON = new ObjectMapper().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Site(String base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(String call, int status, String type, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError(this + " is no JSON", e);
            }
        }

        boolean well() {
            return status >= 200 && status < 300;
        }

        /** The field to blame; "?" when the answer is not of our error shape. */
        String blames() {
            boolean fault = type.startsWith("application/json") && json().path("key").isTextual() && !json().path("text").asText().isBlank() && json().path("field").isTextual();
            return fault ? json().path("field").asText() : "?";
        }

        Answer is(int wanted) {
            if (status != wanted) {
                throw new AssertionError(this + ", not " + wanted);
            }
            return this;
        }

        @Override
        public String toString() {
            return call + " answers " + status + " " + text.substring(0, Math.min(300, text.length()));
        }
    }

    String base() {
        return base;
    }

    Answer get(String who, String path) {
        return send("GET", who, REST + path, new byte[0]);
    }

    Answer json(String method, String who, String path, String body) {
        return send(method, who, REST + path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    Answer page(String who, String path) {
        return send("GET", who, path, new byte[0]);
    }

    Answer send(String method, String who, String path, byte[] body, String... headers) {
        return send(method, who, path, body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    Answer send(String method, String who, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("X-Atlassian-Token", "no-check").method(method, body);
        if (who.equals(LogIn.ADMINISTRATOR)) {
            request.header("Cookie", LogIn.withSecondPassword(base));
        } else if (!who.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (who.equals(LogIn.ADMINISTRATOR) && LogIn.isOver(answer)) {
                answer = http.send(request.setHeader("Cookie", LogIn.again(base)).build(), HttpResponse.BodyHandlers.ofString());
            }
            return new Answer(method + " " + path.substring(0, Math.min(200, path.length())), answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path.substring(0, Math.min(200, path.length())) + " " + List.of(headers), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A text as it stands in Java or JSON source, for messages. */
    static String shown(String text) {
        try {
            String json = JSON.writeValueAsString(text);
            return json.length() > 120 ? json.substring(0, 120) + "... (" + text.length() + " units)" : json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
