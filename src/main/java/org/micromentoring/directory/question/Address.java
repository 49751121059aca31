package org.micromentoring.directory.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters in a stable order, written as the query of an address. Never changes. */
public record Address(String path, Map<String, List<String>> parameters) {
    public Address {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** With this value instead of any other of the parameter; an empty one takes the parameter away. */
    public Address with(String parameter, String value) {
        return with(parameter, value.isEmpty() ? List.of() : List.of(value));
    }

    public Address with(String parameter, List<String> values) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.remove(parameter);
        if (!values.isEmpty()) {
            other.put(parameter, values);
        }
        return new Address(path, other);
    }

    public Address without(String... gone) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.keySet().removeAll(List.of(gone));
        return new Address(path, other);
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
            .flatMap(it -> it.getValue().stream().filter(value -> !value.isEmpty()).map(value -> encoded(it.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
