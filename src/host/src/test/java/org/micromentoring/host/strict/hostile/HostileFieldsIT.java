package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.host.strict.hostile.Inputs.Input;
import org.micromentoring.host.strict.hostile.Inputs.Place;
import org.micromentoring.host.strict.hostile.Site.Answer;
import org.micromentoring.host.strict.hostile.Stories.Story;

/** Every field and parameter that docs/openapi.yaml names meets hostile input; a field without a limit or a story fails here. */
public class HostileFieldsIT {
    private static final Site SITE = HostileNode.site();
    private static final Inputs INPUTS = new Inputs();
    private static final Stories STORIES = new Stories(SITE);
    private static final long SEED = HostileStrings.seed();
    private static final Map<String, List<String>> WRONG = Map.of(
        "string", List.of("7", "true", "[]", "{}", "[\"x\"]", "1e400"),
        "integer", List.of("1.5", "1.0", "1e2", "1e400", "-0", "\"7\"", "\"\"", "true", "[]", "[1]", "{}", "1" + "0".repeat(400), "-1" + "0".repeat(30)),
        "boolean", List.of("1", "0", "\"true\"", "\"\"", "[]", "{}"),
        "array", List.of("7", "\"x\"", "\"\"", "{}", "[null]", "true", "[[[[]]]]"),
        "object", List.of("7", "\"x\"", "\"\"", "[]", "true"));

    private static int words = 1;

    private final List<String> breaches = new ArrayList<>();

    @After
    public void noBreach() {
        assertEquals(breaches.size() + " breach(es)", "", String.join("\n", breaches));
    }

    @Test
    public void everyFieldHasALimitThatIsDocumentedAndACallThatSendsIt() {
        for (Input input : INPUTS.all()) {
            Schema<?> schema = input.schema();
            boolean limited = switch (schema.getType()) {
                case "string" -> schema.getEnum() != null || schema.getMaxLength() != null;
                case "integer" -> schema.getMinimum() != null && (schema.getMaximum() != null || "int64".equals(schema.getFormat()));
                case "array" -> schema.getMaxItems() != null;
                default -> true;
            };
            if (!limited) {
                breaches.add(input + ": docs/openapi.yaml says no limit (maxLength, minimum and maximum, maxItems)");
            }
            if (input.place() == Place.BODY && !STORIES.all().containsKey(input.call())) {
                breaches.add(input + ": no story in Stories sends it");
            }
        }
    }

    @Test
    public void everyTextComesBackEqualOrIsRefusedByName() {
        for (Input input : INPUTS.ofBodies()) {
            if (input.text()) {
                for (String text : HostileStrings.sample(SEED + input.toString().hashCode(), input.free() ? 16 : 5)) {
                    send(input, TextNode.valueOf(text), Site.shown(text));
                }
            }
        }
    }

    @Test
    public void noValueIsBentIntoShape() throws IOException {
        for (Input input : INPUTS.ofBodies()) {
            for (String wrong : WRONG.get(input.schema().getType())) {
                // Looked at before anything else, so nothing else of the call has to be right.
                ObjectNode body = Site.JSON.createObjectNode();
                put(body, input.name(), Site.JSON.getNodeFactory().rawValueNode(new com.fasterxml.jackson.databind.util.RawValue(wrong)));
                Answer answer = SITE.json(input.method(), "admin", input.path().replaceAll("\\{\\w+}", "1"), Site.JSON.writeValueAsString(body));
                boolean named = answer.status() == 400 && answer.blames().startsWith(input.name());
                if (!named && !answer.text().contains("micromentoring.confluence.json")) {
                    breaches.add(input + " with " + wrong.substring(0, Math.min(40, wrong.length())) + ": " + answer);
                }
            }
        }
    }

    @Test
    public void limitsAreWhereTheyAreDocumented() {
        for (Input input : INPUTS.ofBodies()) {
            Schema<?> schema = input.schema();
            if (input.text() && schema.getMaxLength() != null) {
                int most = schema.getMaxLength();
                within(input, TextNode.valueOf(word(most - 1)), most - 1 + " letters");
                within(input, TextNode.valueOf(word(most)), most + " letters");
                beyond(input, TextNode.valueOf(word(most + 1)), most + 1 + " letters");
                within(input, TextNode.valueOf(pairs(most / 2)), most / 2 + " characters of two units each");
                beyond(input, TextNode.valueOf(pairs(most / 2 + 1)), most / 2 + 1 + " characters of two units each");
            } else if (input.whole()) {
                bounds(input);
            } else if (schema.getMaxItems() != null) {
                JsonNode element = element(input);
                ArrayNode many = Site.JSON.createArrayNode();
                for (int i = 0; i < schema.getMaxItems(); i++) {
                    many.add(element.isTextual() && schema.getItems().getEnum() == null ? TextNode.valueOf(element.asText() + i) : element);
                }
                Answer full = send(input, many, "as many as allowed");
                if (full.status() == 400 && full.json().path("key").asText().contains("many")) {
                    breaches.add(input + " with as many as documented: " + full);
                }
                beyond(input, many.deepCopy().add(element), "one more than allowed");
            }
        }
    }

    private void bounds(Input input) {
        Schema<?> schema = input.schema();
        beyond(input, Site.JSON.getNodeFactory().numberNode(schema.getMinimum().longValue() - 1), "one below the least");
        if (schema.getMaximum() == null) {
            send(input, Site.JSON.getNodeFactory().numberNode(Long.MAX_VALUE), "the largest");
            return;
        }
        beyond(input, Site.JSON.getNodeFactory().numberNode(schema.getMaximum().longValue() + 1), "one above the most");
        if (schema.getMaximum().longValue() < 100_000) {
            within(input, Site.JSON.getNodeFactory().numberNode(schema.getMinimum().longValue()), "the least");
            within(input, Site.JSON.getNodeFactory().numberNode(schema.getMaximum().longValue()), "the most");
        }
    }

    @Test
    public void everyParameterTakesAnything() {
        for (Input input : INPUTS.all()) {
            if (input.place() == Place.QUERY && input.method().equals("GET")) {
                for (String text : HostileStrings.sample(SEED + input.toString().hashCode(), 10)) {
                    queried(input, text);
                }
                Schema<?> schema = input.schema();
                if (input.free()) {
                    queried(input, "x".repeat(schema.getMaxLength()));
                    mustBeRefused(input, "x".repeat(schema.getMaxLength() + 1));
                } else if (input.whole()) {
                    List.of("1.5", "1e1", "x", "0x1", "\uff11", "-1", "99999999999999999999", " ", "+1", String.valueOf(schema.getMaximum().longValue() + 1),
                        String.valueOf(schema.getMinimum().longValue() - 1)).forEach(it -> mustBeRefused(input, it));
                } else if (schema.getEnum() != null) {
                    List.of("x", "null", "\u0130").forEach(it -> mustBeRefused(input, it));
                }
            }
        }
    }

    @Test
    public void noPathLeadsAnywhereElse() {
        for (Input input : INPUTS.all()) {
            if (input.place() == Place.PATH) {
                List<String> texts = new ArrayList<>(HostileStrings.sample(SEED + input.toString().hashCode(), 15));
                texts.addAll(List.of("0", "-1", "1.5", "1000000000", "99999999999999999999", "\uff11", "0x1", "1;x=1", "1 ", "x".repeat(300)));
                for (String text : texts) {
                    String path = input.path().replace("{" + input.name() + "}", Site.encoded(text)).replaceAll("\\{mark}", "favourite").replaceAll("\\{\\w+}", "987654321");
                    Story story = STORIES.all().get(input.call());
                    Answer answer = SITE.json(input.method(), "admin", path, story == null ? "" : story.body().get());
                    if (!Set.of(400, 404, 405, 415).contains(answer.status()) && !(input.method().equals("DELETE") && answer.status() == 204) && !meant(input, text)) {
                        breaches.add(input + " with " + Site.shown(text) + ": " + answer);
                    }
                }
            }
        }
    }

    /** Some of the texts are words that mean something there, and /x/me is a call of its own. */
    private static boolean meant(Input input, String text) {
        return Set.of("1", "admin", "me", "mine", "0", "", ".", "..", "/", "1;x=1").contains(text) || text.isBlank() || input.path().startsWith("/tips/") && text.matches("[0-9]+");
    }

    private void queried(Input input, String text) {
        Answer answer = SITE.get("admin", input.path() + "?" + input.name() + "=" + Site.encoded(text));
        boolean refused = answer.status() == 400 && answer.blames().equals(input.name());
        if (!answer.well() && !refused) {
            breaches.add(input + " with " + Site.shown(text) + ": " + answer);
        }
    }

    private void mustBeRefused(Input input, String text) {
        Answer answer = SITE.get("admin", input.path() + "?" + input.name() + "=" + Site.encoded(text));
        boolean blank = text.isBlank() && answer.well() && input.path().startsWith("/directory");
        if (!blank && (answer.status() != 400 || !answer.blames().equals(input.name()))) {
            breaches.add(input + " with " + Site.shown(text) + " is not refused by name: " + answer);
        }
    }

    private void within(Input input, JsonNode value, String what) {
        Answer answer = send(input, value, what);
        if (answer.status() == 400 && input.free() && !named(input)) {
            breaches.add(input + " with " + what + " is refused: " + answer);
        }
    }

    private void beyond(Input input, JsonNode value, String what) {
        Answer answer = send(input, value, what);
        boolean unseen = answer.status() == 404 || answer.status() == 409;
        if (answer.status() != 400 && !(unseen && !input.free())) {
            breaches.add(input + " with " + what + " is not refused: " + answer);
        }
    }

    /** Names somebody or something, so that most values are refused whatever their length. */
    private static boolean named(Input input) {
        return Set.of("userName", "colleague", "confirmation", "one", "other").contains(input.name());
    }

    private Answer send(Input input, JsonNode value, String what) {
        Story story = STORIES.all().get(input.call());
        String who = story.who().get();
        String path = story.path().get();
        ObjectNode body = Stories.read(story.body().get());
        put(body, input.name(), value);
        String before = story.state().get();
        Answer answer = SITE.json(input.method(), who, path, Site.written(body));
        String problem = judged(input, value, story, answer);
        if (problem.isEmpty() && answer.status() == 400 && !story.state().get().equals(before)) {
            problem = "is refused and changes something all the same";
        }
        if (!problem.isEmpty()) {
            breaches.add(input + " with " + what + " " + problem + ": " + answer);
        }
        return answer;
    }

    private static String judged(Input input, JsonNode value, Story story, Answer answer) {
        if (answer.status() == 400) {
            String blamed = answer.blames();
            return !blamed.isEmpty() && within(blamed, input.name()) || inner(blamed, input.name()) ? "" : "is refused without its name";
        }
        if (answer.well()) {
            JsonNode back = value.isTextual() && input.free() ? story.back().apply(answer, input.name()) : value;
            return back.isMissingNode() || back.equals(value) || named(input) ? "" : "comes back as " + Site.shown(back.asText());
        }
        return Set.of(404, 409, 403).contains(answer.status()) && !(input.free() && !named(input) && answer.status() != 409) ? "" : "is not answered";
    }

    /** {@code offered} and {@code offered[0]} are to blame for what is in {@code offered[0].note}. */
    private static boolean within(String blamed, String field) {
        return field.equals(blamed) || field.startsWith(blamed + ".") || field.startsWith(blamed + "[") || field.endsWith("." + blamed);
    }

    private static boolean inner(String blamed, String field) {
        return blamed.startsWith(field);
    }

    private JsonNode element(Input input) {
        Schema<?> items = input.schema().getItems();
        if (items.getEnum() != null) {
            return TextNode.valueOf(String.valueOf(items.getEnum().get(0)));
        }
        return switch (items.getType()) {
            case "integer" -> Site.JSON.getNodeFactory().numberNode(1);
            case "object" -> Site.JSON.createObjectNode().put(items.getProperties().containsKey("role") ? "role" : "skill", STORIES.skill());
            default -> TextNode.valueOf(input.name().equals("languages") ? "en-x-a" : "element ");
        };
    }

    /** Each time another word, because no two skills are called the same. */
    private String word(int length) {
        return ("w" + words++ + "w".repeat(length)).substring(0, length);
    }

    private String pairs(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, turn = words++; i < characters; i++, turn /= 64) {
            text.appendCodePoint(0x1f300 + turn % 64);
        }
        return text.toString();
    }

    private static void put(ObjectNode body, String path, JsonNode value) {
        JsonNode at = body;
        String[] steps = path.replace("[0]", ".[0]").split("\\.");
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            boolean list = !last && steps[i + 1].equals("[0]");
            JsonNode next = last ? value : list ? Site.JSON.createArrayNode() : Site.JSON.createObjectNode();
            if (steps[i].equals("[0]")) {
                ArrayNode array = (ArrayNode) at;
                if (array.isEmpty()) {
                    array.add(next);
                } else if (last) {
                    array.set(0, next);
                }
                at = array.get(0);
            } else {
                ObjectNode object = (ObjectNode) at;
                if (last || !object.hasNonNull(steps[i])) {
                    object.set(steps[i], next);
                }
                at = object.get(steps[i]);
            }
        }
    }
}
