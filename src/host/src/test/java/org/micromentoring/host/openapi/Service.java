package org.micromentoring.host.openapi;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

import org.micromentoring.host.boot.LogIn;

/** Calls the service and holds each request and answer against what is documented. */
final class Service {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Documented documented = new Documented();
    private final OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForSpecificationUrl(Documented.file().toString()).withBasePathOverride("/").build();
    private final Set<String> made = new TreeSet<>();
    private final String site;

    Service(String site) {
        this.site = site;
    }

    /** What came back. */
    record Answer(String call, int status, String type, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(call + " answers what is no JSON: " + text, e);
            }
        }

        /** Fails with the words of the answer when it is another status. */
        Answer is(int wanted) {
            if (status != wanted) {
                throw new AssertionError(call + " answers " + status + ", not " + wanted + ": " + text);
            }
            return this;
        }
    }

    Documented documented() {
        return documented;
    }

    /** Calls that were answered with success, as "GET /path/{id}". */
    Set<String> made() {
        return made;
    }

    Answer get(String who, String path) {
        return call("GET", who, path, "", "");
    }

    Answer post(String who, String path, String json) {
        return call("POST", who, path, "application/json", json);
    }

    Answer put(String who, String path, String json) {
        return call("PUT", who, path, "application/json", json);
    }

    Answer delete(String who, String path) {
        return call("DELETE", who, path, "", "");
    }

    /** A call as documented: request and answer are both held against the file. */
    Answer call(String method, String who, String path, String type, String body) {
        Answer answer = send(method, who, path, type, body);
        SimpleRequest.Builder request = new SimpleRequest.Builder(Request.Method.valueOf(method), path.replaceAll("\\?.*", ""))
            .withHeader("Authorization", basic(who)).withAccept("application/json", "text/csv");
        if (path.contains("?")) {
            for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
                request.withQueryParam(pair.split("=")[0], java.net.URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }
        if (!body.isEmpty()) {
            request.withContentType(type).withBody(body);
        }
        refuse(answer, validator.validate(request.build(), answered(answer)));
        documented.find(method, path).filter(found -> answer.status() < 300).ifPresent(found -> made.add(found.toString()));
        return answer;
    }

    /** A call that breaks what is documented on purpose: only the answer is held against the file. */
    Answer broken(String method, String who, String path, String type, String body) {
        Answer answer = send(method, who, path, type, body);
        refuse(answer, validator.validateResponse(path.replaceAll("\\?.*", ""), Request.Method.valueOf(method), answered(answer)));
        return answer;
    }

    Answer send(String method, String who, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + "/rest/mentoring/1.0" + path))
            .header("Accept", "application/json, text/csv").header("X-Atlassian-Token", "no-check")
            .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (who.equals(LogIn.ADMINISTRATOR)) {
            request.header("Cookie", LogIn.withSecondPassword(site));
        } else if (!who.isEmpty()) {
            request.header("Authorization", basic(who));
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (who.equals(LogIn.ADMINISTRATOR) && LogIn.isOver(answer)) {
                answer = http.send(request.setHeader("Cookie", LogIn.again(site)).build(), HttpResponse.BodyHandlers.ofString());
            }
            return new Answer(method + " " + path, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SimpleResponse answered(Answer answer) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
        if (!answer.text().isEmpty()) {
            response.withContentType(answer.type()).withBody(answer.text());
        }
        return response.build();
    }

    private static void refuse(Answer answer, ValidationReport report) {
        if (report.hasErrors()) {
            throw new AssertionError(answer.call() + " (" + answer.status() + " " + answer.text().substring(0, Math.min(600, answer.text().length()))
                + ") is not as docs/openapi.yaml says: " + SimpleValidationReportFormat.getInstance().apply(report));
        }
    }

    private static String basic(String who) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
    }
}
