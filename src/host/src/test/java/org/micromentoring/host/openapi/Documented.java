package org.micromentoring.host.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The calls that docs/openapi.yaml describes. */
public final class Documented {
    /** One call; {@code path} with its places in braces. */
    public record Call(String method, String path, Operation operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean answers(int status) {
            return operation.getResponses().containsKey(String.valueOf(status));
        }

        public boolean takesJson() {
            return Optional.ofNullable(operation.getRequestBody()).map(body -> body.getContent().containsKey("application/json")).orElse(false);
        }

        /** With this number in every place. */
        public String filled(String value) {
            return path.replaceAll("\\{\\w+}", value);
        }

        private boolean fits(String address) {
            String pattern = Pattern.quote(path).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
            return Pattern.matches(pattern, address);
        }

        private long places() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    private final List<Call> calls = new ArrayList<>();

    public Documented() {
        ParseOptions whole = new ParseOptions();
        whole.setResolve(true);
        whole.setResolveFully(true);
        OpenAPI api = new OpenAPIV3Parser().read(file().toString(), null, whole);
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
            .forEach((PathItem.HttpMethod method, Operation operation) -> calls.add(new Call(method.name().toUpperCase(Locale.ROOT), path, operation))));
    }

    static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/openapi.yaml"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/openapi.yaml");
    }

    public List<Call> calls() {
        return calls;
    }

    /** The most specific call that answers here. */
    Optional<Call> find(String method, String address) {
        String bare = address.replaceAll("\\?.*", "");
        return calls.stream().filter(call -> call.method().equals(method) && call.fits(bare)).min(Comparator.comparing(Call::places));
    }
}
