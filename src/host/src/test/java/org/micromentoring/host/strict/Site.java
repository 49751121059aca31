package org.micromentoring.host.strict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.micromentoring.host.boot.Caller;

/** A running host as its people call it, and its doors for tests. */
public record Site(String baseUrl) {
    public static final String REST = "/rest/mentoring/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    Caller as(String user) {
        return new Caller(baseUrl, user);
    }

    JsonNode get(String user, String path) {
        return read("GET", path, as(user).get(REST + path));
    }

    JsonNode post(String user, String path, String body) {
        return read("POST", path, as(user).json("POST", REST + path, body));
    }

    JsonNode put(String user, String path, String body) {
        return read("PUT", path, as(user).json("PUT", REST + path, body));
    }

    /** A door of the host such as {@code /host/clock}; reads. */
    JsonNode look(String door) {
        return read("GET", door, as("").get(door));
    }

    /** A door of the host; does something. */
    JsonNode press(String door) {
        return read("POST", door, as("").send("POST", door, ""));
    }

    /** A skill of the vocabulary, made when nobody made it before. */
    long skill(String name) {
        for (JsonNode known : get("admin", "/skills?q=" + name.replace(" ", "%20") + "&limit=50").path("skills")) {
            if (known.path("name").asText().equals(name)) {
                return known.path("id").asLong();
            }
        }
        return post("admin", "/skills", "{\"names\": {\"en\": \"" + name + "\"}, \"synonyms\": []}").path("id").asLong();
    }

    /** Lets somebody offer one skill; the profile's id. */
    long mentor(String user, long skill) {
        int revision = get(user, "/profiles/me").path("revision").asInt();
        return put(user, "/profiles/me", "{\"revision\": " + revision + ", \"offered\": [{\"skill\": " + skill + "}], \"publish\": true, \"consent\": \"1\"}")
                .path("id").asLong();
    }

    /** Lets somebody ask mentors about a skill; the need. */
    JsonNode ask(String user, long skill, List<Long> mentors) {
        return post(user, "/needs", "{\"topic\": \"skill:" + skill + "\", \"goal\": \"Review an audit sample on Thursday\", \"mentors\": " + mentors + "}");
    }

    private static JsonNode read(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
