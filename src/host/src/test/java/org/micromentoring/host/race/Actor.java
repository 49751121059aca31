package org.micromentoring.host.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.micromentoring.host.boot.Caller;

/** One person with a plan, who takes now this node and now the other. */
abstract class Actor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REST = "/rest/mentoring/1.0/";

    final String user;
    final Random random;
    private final List<String> nodes;
    private final Tally tally;

    Actor(String user, List<String> nodes, long seed, Tally tally) {
        this.user = user;
        this.nodes = nodes;
        this.random = new Random(seed ^ user.hashCode());
        this.tally = tally;
    }

    /** Does one thing or a few. */
    abstract void step();

    JsonNode get(String path) {
        HttpResponse<String> answer = caller().get(REST + path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + " as " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body());
    }

    /** Counts what was answered; empty when it was refused. Anything but an answer or a refusal fails the test. */
    Optional<JsonNode> send(String action, String method, String path, String body) {
        HttpResponse<String> answer = caller().json(method, REST + path, body);
        if (answer.statusCode() < 300) {
            tally.done(action);
            return Optional.of(read(answer.body()));
        }
        if (answer.statusCode() >= 500 || answer.statusCode() == 401) {
            throw new AssertionError(method + " " + path + " as " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        tally.refused(read(answer.body()).path("key").asText());
        return Optional.empty();
    }

    /** One of them, whichever; empty when there is none. */
    Optional<JsonNode> any(JsonNode list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private Caller caller() {
        return new Caller(nodes.get(random.nextInt(nodes.size())), user);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
