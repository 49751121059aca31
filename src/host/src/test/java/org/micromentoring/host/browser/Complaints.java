package org.micromentoring.host.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What a node has to say against its pages so far, without having broken one: what browsers refused, HTML that a browser mends, resources that nobody has. */
record Complaints(List<String> all) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> WARNINGS = List.of("brokenPages", "unknownResources", "refusedTemplateCalls");

    /** Empty for a node that is gone. */
    static Complaints of(String site) {
        List<String> found = new ArrayList<>();
        read(site + "/host/csp").path("reports").forEach(it -> found.add("Content-Security-Policy: " + it.asText()));
        JsonNode warnings = read(site + "/host/warnings");
        WARNINGS.forEach(kind -> warnings.path(kind).forEach(it -> found.add(kind + ": " + it.asText())));
        return new Complaints(found);
    }

    /** Those that are here and were not there, one a line. */
    String since(Complaints before) {
        List<String> fresh = new ArrayList<>(all);
        before.all().forEach(fresh::remove);
        return String.join("\n", fresh);
    }

    private static JsonNode read(String address) {
        ObjectMapper json = new ObjectMapper();
        try {
            return json.readTree(HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException gone) {
            return json.createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
