package org.micromentoring.confluence.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.ArgumentMatchers.any;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.junit.Test;
import org.micromentoring.kernel.Problem;

/** Each refusal is asked of three parsers: as it comes, as strict and as forgiving as the host could set it. */
public class JsonFaultsTest {
    @JsonIgnoreProperties("name")
    record Inner(@JsonProperty("level") int level, @JsonProperty("note") String note) {
    }

    record Body(@JsonProperty("goal") String goal, @JsonProperty("skills") List<Inner> skills, @JsonProperty("days") Integer days,
        @JsonProperty("page") long page, @JsonProperty("free") boolean free, @JsonProperty("names") Map<String, String> names) {
    }

    @Test
    public void namesWhatIsWrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{\"goal\": \"x\", \"admin\": true}", "admin");
        wrong.put("{\"Goal\": \"x\"}", "Goal");
        wrong.put("{\"skills\": [{\"level\": 1}, {\"level\": \"high\"}]}", "skills[1].level");
        wrong.put("{\"skills\": [{\"level\": {}}]}", "skills[0].level");
        wrong.put("{\"skills\": [{\"level\": null}]}", "skills[0].level");
        wrong.put("{\"skills\": [null]}", "skills[0]");
        wrong.put("{\"skills\": {}}", "skills");
        wrong.put("{\"skills\": \"\"}", "skills");
        wrong.put("{\"skills\": {\"level\": 1}}", "skills");
        wrong.put("{\"names\": {\"en\": 7}}", "names.en");
        wrong.put("{\"names\": {\"en\": null}}", "names.en");
        wrong.put("{\"names\": []}", "names");
        wrong.put("{\"goal\": 7}", "goal");
        wrong.put("{\"goal\": true}", "goal");
        wrong.put("{\"goal\": [\"x\"]}", "goal");
        wrong.put("{\"free\": 1}", "free");
        wrong.put("{\"free\": \"true\"}", "free");
        wrong.put("{\"free\": null}", "free");
        wrong.put("{\"goal\": \"a\", \"goal\": \"b\"}", "goal");
        wrong.put("{\"goal\": \"a\", \"\\u0067oal\": \"b\"}", "goal");
        wrong.put("{\"goal\": \"\\ud800\"}", "goal");
        wrong.put("{\"goal\": \"\\udc00\\ud800\"}", "goal");
        wrong.put("{\"goal\": \"\\u0000\"}", "goal");
        wrong.put("{\"goal\": \"\\uffff\"}", "goal");
        for (String number : List.of("1.5", "1.0", "1e2", "1E400", "-0", "2147483648", "1" + "0".repeat(400), "\"7\"", "\"\"", "true", "[]", "[7]")) {
            wrong.put("{\"days\": " + number + "}", "days");
        }
        wrong.put("{\"page\": 9223372036854775808}", "page");
        wrong.put("{\"page\": null}", "page");
        wrong.forEach((json, field) -> assertEquals(json, field, refused(json)));
    }

    @Test
    public void refusesWhatIsNoJson() {
        for (String json : List.of("", " ", "null", "[]", "7", "\"goal\"", "true", "{", "}", "{\"goal\"", "{\"goal\": ", "{\"goal\": \"x\"", "{\"goal\": \"x\"}}",
            "{\"goal\": \"x\"} {}", "{\"goal\": \"x\",}", "{,}", "{goal: \"x\"}", "{'goal': 'x'}", "{\"goal\": \"x\" /* no */}", "// no\n{}", "{\"goal\": \"a\nb\"}",
            "{\"goal\": \"\t\"}", "{\"goal\": \"\\x41\"}", "{\"goal\": \"\\u12\"}", "{\"goal\": \"\\\"}", "{\"goal\": undefined}", "{\"days\": NaN}", "{\"days\": -Infinity}",
            "{\"days\": 0x10}", "{\"days\": 010}", "{\"days\": +1}", "{\"days\": .5}", "{\"days\": 1.}", "{\"days\": -}", "{\"days\": 1e}", "{\"days\": \uff11}",
            "{\"free\": True}", "{\"free\": tru}", "{\"goal\" \"x\"}", "{\"goal\": \"x\" \"days\": 1}", "\ufeff{}", "\u00a0{}", "{}\0", "\0", "{}\f",
            "[".repeat(100_000), "[".repeat(100_000) + "]".repeat(100_000), "{\"goal\":".repeat(100_000), "{\"skills\":[{\"name\":" + "[".repeat(500) + "]".repeat(500) + "}]}")) {
            refused(json);
        }
    }

    @Test
    public void readsWhatIsJson() throws IOException {
        assertEquals(new Body("a\"\\/\b\f\n\r\t\u00e9\ud83d\ude80".replace("\b", "").replace("\f", ""), List.of(new Inner(-3, null)), 0, Long.MAX_VALUE, true, Map.of("en", "")),
            read("\t{ \"goal\" :\"a\\\"\\\\\\/\\n\\r\\t\\u00E9\\ud83D\\uDE80\", \"skills\":[{\"name\":{\"any\":[1.5e3]},\"level\":-3}]\r\n,\"days\":0,"
                + "\"page\":9223372036854775807,\"free\":true,\"names\":{\"en\":\"\"}} ", mapper(0)));
        assertEquals(new Body(null, null, null, 0, false, null), read("{\"goal\": null, \"days\": null, \"skills\": null}", mapper(0)));
        assertEquals(new Body(null, List.of(), null, 0, false, Map.of()), read("{\"skills\": [], \"names\": {}}", mapper(0)));
    }

    @Test
    public void readsUtf8AndNothingElse() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32"), StandardCharsets.ISO_8859_1)) {
            byte[] body = "{\"goal\": \"\u00fc\"}".getBytes(other);
            assertThrows(other.name(), Problem.class, () -> read(new ByteArrayInputStream(body), MediaType.APPLICATION_JSON_TYPE, mapper(0)));
        }
        for (int[] bad : List.of(new int[] {0xc0, 0xaf}, new int[] {0xed, 0xa0, 0x80}, new int[] {0xf5, 0x80, 0x80, 0x80}, new int[] {0xe2, 0x82}, new int[] {0xff})) {
            byte[] body = "{\"goal\": \"    \"}".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bad.length; i++) {
                body[10 + i] = (byte) bad[i];
            }
            assertEquals("micromentoring.confluence.json.encoding",
                assertThrows(Problem.class, () -> read(new ByteArrayInputStream(body), MediaType.APPLICATION_JSON_TYPE, mapper(0))).key());
        }
        InputStream body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        assertEquals("micromentoring.confluence.json.encoding",
            assertThrows(Problem.class, () -> read(body, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-16"), mapper(0))).key());
    }

    @Test
    public void stopsReadingWhatHasNoEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertEquals(Problem.Kind.TOO_LARGE, assertThrows(Problem.class, () -> read(endless, MediaType.APPLICATION_JSON_TYPE, mapper(0))).kind());
    }

    @Test
    public void refusesACallWithoutBodyAndType() throws IOException {
        ReaderInterceptorContext context = mock(ReaderInterceptorContext.class);
        when(context.getMediaType()).thenReturn(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        assertEquals(Problem.Kind.INVALID, assertThrows(Problem.class, () -> new JsonFaults().aroundReadFrom(context)).kind());
    }

    /** The field that is named, the same by whatever parser the host has. */
    private static String refused(String json) {
        String shown = json.substring(0, Math.min(80, json.length()));
        List<String> fields = new ArrayList<>();
        for (int strictness = 0; strictness < 3; strictness++) {
            ObjectMapper mapper = mapper(strictness);
            Problem problem = assertThrows(shown, Problem.class, () -> read(json, mapper));
            assertEquals(shown, Problem.Kind.INVALID, problem.kind());
            fields.add(problem.field());
        }
        assertEquals(shown, 1, fields.stream().distinct().count());
        return fields.get(0);
    }

    @SuppressWarnings("deprecation")
    private static ObjectMapper mapper(int strictness) {
        ObjectMapper mapper = new ObjectMapper();
        if (strictness > 0) {
            boolean strict = strictness == 1;
            mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict).configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, strict)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, strict).configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, !strict)
                .configure(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, !strict).configure(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS, !strict)
                .configure(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT, !strict);
            for (JsonParser.Feature feature : List.of(JsonParser.Feature.ALLOW_COMMENTS, JsonParser.Feature.ALLOW_SINGLE_QUOTES, JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES,
                JsonParser.Feature.ALLOW_NON_NUMERIC_NUMBERS, JsonParser.Feature.ALLOW_NUMERIC_LEADING_ZEROS, JsonParser.Feature.ALLOW_TRAILING_COMMA,
                JsonParser.Feature.ALLOW_UNQUOTED_CONTROL_CHARS)) {
                mapper.configure(feature, !strict);
            }
            mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, strict);
        }
        return mapper;
    }

    private static Object read(String json, ObjectMapper mapper) throws IOException {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), MediaType.APPLICATION_JSON_TYPE, mapper);
    }

    private static Object read(InputStream body, MediaType type, ObjectMapper mapper) throws IOException {
        List<InputStream> stream = new ArrayList<>(List.of(body));
        ReaderInterceptorContext context = mock(ReaderInterceptorContext.class);
        when(context.getMediaType()).thenReturn(type);
        when(context.getGenericType()).thenReturn(Body.class);
        when(context.getInputStream()).thenAnswer(call -> stream.get(0));
        doAnswer(call -> stream.set(0, call.getArgument(0))).when(context).setInputStream(any());
        when(context.proceed()).thenAnswer(call -> mapper.readValue(stream.get(0), Body.class));
        return new JsonFaults().aroundReadFrom(context);
    }
}
