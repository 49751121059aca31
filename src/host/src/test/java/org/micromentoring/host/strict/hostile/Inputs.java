package org.micromentoring.host.strict.hostile;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that docs/openapi.yaml lets callers send: each field of each body, each parameter of each address. */
final class Inputs {
    /** Where it is sent. */
    enum Place { BODY, QUERY, PATH }

    /**
     * One of them.
     *
     * @param call   as "POST /skills/{id}"
     * @param name   of the parameter, or the way to the field such as {@code offered[0].note}
     */
    record Input(String call, Place place, String name, Schema<?> schema) {
        boolean text() {
            return "string".equals(schema.getType());
        }

        boolean whole() {
            return "integer".equals(schema.getType());
        }

        /** Any text that fits, kept as it is. */
        boolean free() {
            return text() && schema.getEnum() == null && schema.getPattern() == null;
        }

        String method() {
            return call.substring(0, call.indexOf(' '));
        }

        String path() {
            return call.substring(call.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return call + " " + place.name().toLowerCase(Locale.ROOT) + " " + name;
        }
    }

    private final List<Input> all = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    Inputs() {
        ParseOptions whole = new ParseOptions();
        whole.setResolve(true);
        whole.setResolveFully(true);
        OpenAPI api = new OpenAPIV3Parser().read(file().toString(), null, whole);
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((PathItem.HttpMethod method, Operation operation) ->
            read(method.name().toUpperCase(Locale.ROOT) + " " + path, operation)));
    }

    List<Input> all() {
        return all;
    }

    /** Every documented call. */
    List<String> calls() {
        return calls;
    }

    /** Those of JSON bodies. */
    List<Input> ofBodies() {
        return all.stream().filter(it -> it.place() == Place.BODY).toList();
    }

    private void read(String call, Operation operation) {
        calls.add(call);
        for (Parameter parameter : Optional.ofNullable(operation.getParameters()).orElse(List.of())) {
            Place place = "path".equals(parameter.getIn()) ? Place.PATH : Place.QUERY;
            all.add(new Input(call, place, parameter.getName(), parameter.getSchema()));
        }
        Optional.ofNullable(operation.getRequestBody()).map(body -> body.getContent().get("application/json"))
            .ifPresent(json -> fields(call, "", json.getSchema()));
    }

    private void fields(String call, String path, Schema<?> schema) {
        if (!path.isEmpty()) {
            all.add(new Input(call, Place.BODY, path, schema));
        }
        if (schema.getItems() != null) {
            fields(call, path + "[0]", schema.getItems());
        }
        if (schema.getProperties() != null) {
            for (Map.Entry<String, Schema> each : schema.getProperties().entrySet()) {
                if (!Boolean.TRUE.equals(each.getValue().getReadOnly())) {
                    fields(call, path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue());
                }
            }
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> member) {
            fields(call, path + ".en", member);
        }
    }

    private static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/openapi.yaml"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/openapi.yaml");
    }
}
