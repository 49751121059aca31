package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.micromentoring.host.strict.hostile.Site.Answer;

/** Whatever is sent as JSON to whatever call, the answer has the one shape of an error; nothing is guessed. */
public class HostileJsonIT {
    private static final Site SITE = HostileNode.site();
    private static final String JSON = "application/json";

    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyCallRefusesWhatIsNotItsJson() {
        List<String> bodies = List.of("", " ", "null", "[]", "{", "}", "{\"no-such-member\": 1}", "{} {}", "{,}", "{\"a\": 1,}", "{'a': 1}", "{a: 1}", "/**/{}", "\ufeff{}", "{}\0",
            "NaN", "7", "\"x\"", "[".repeat(100_000), "{\"a\":".repeat(100_000), "[".repeat(100_000) + "]".repeat(100_000), "{\"\\ud800\": 1}", "{\"__proto__\": {}}");
        for (String call : calls()) {
            for (String body : bodies) {
                refused(call, 400, body.getBytes(StandardCharsets.UTF_8), JSON);
            }
        }
        none();
    }

    @Test
    public void bodiesAreUtf8AndSaySo() {
        String body = "{\"name\": \"\u00dcbung\"}";
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32"), StandardCharsets.ISO_8859_1)) {
            refused("POST /suggestions", 400, body.getBytes(charset), JSON);
            refused("POST /suggestions", 400, body.getBytes(charset), JSON + ";charset=" + charset.name());
        }
        for (int[] bad : List.of(new int[] {0xc0, 0xaf}, new int[] {0xed, 0xa0, 0x80}, new int[] {0xf8}, new int[] {0xff, 0xfe})) {
            byte[] bytes = "{\"name\": \"       \"}".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bad.length; i++) {
                bytes[12 + i] = (byte) bad[i];
            }
            refused("POST /suggestions", 400, bytes, JSON);
        }
        none();
    }

    @Test
    public void otherTypesAreRefusedInTheSameShape() {
        for (String call : calls()) {
            for (String type : List.of("text/json", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json-patch+json", "a/b")) {
                refused(call, 415, "{}".getBytes(StandardCharsets.UTF_8), type);
            }
        }
        none();
    }

    @Test
    public void whatIsTooLargeIsSaidSo() {
        String most = "{\"name\": \"" + "x".repeat(1024 * 1024 - 12) + "\"}";
        assertEquals(1024 * 1024, most.length());
        refused("POST /suggestions", 400, most.getBytes(StandardCharsets.UTF_8), JSON);
        for (String call : calls()) {
            refused(call, 413, (most + " ").getBytes(StandardCharsets.UTF_8), JSON);
        }
        none();
    }

    /** Sent in chunks without an end in sight: the service stops reading and answers, or hangs up; either way it goes on. */
    @Test
    public void aBodyWithoutAnEndIsNotReadToTheEnd() {
        InputStream long64 = new InputStream() {
            private long left = 64L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int some = (int) Math.min(length, left);
                java.util.Arrays.fill(buffer, offset, offset + Math.max(0, some), (byte) ' ');
                left -= some;
                return some <= 0 ? -1 : some;
            }
        };
        try {
            Answer answer = SITE.send("POST", "employee", Site.REST + "/suggestions", HttpRequest.BodyPublishers.ofInputStream(() -> long64), "Content-Type", JSON);
            assertEquals(answer.toString(), 413, answer.status());
        } catch (java.io.UncheckedIOException e) {
            assertEquals("the service answers others", 200, SITE.get("employee", "/skills?limit=1").status());
        }
    }

    @Test
    public void fieldsAreNamedWithTheWayToThem() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{\"offered\": [{\"skill\": 1}, {\"skill\": 1.5}]}", "offered[1].skill");
        wrong.put("{\"offered\": [{\"skill\": 1, \"note\": \"\\u0000\"}]}", "offered[0].note");
        wrong.put("{\"offered\": [{\"skill\": 1, \"notes\": \"x\"}]}", "offered[0].notes");
        wrong.put("{\"capacity\": 1e1}", "capacity");
        wrong.put("{\"capacity\": 3, \"capacity\": 4}", "capacity");
        wrong.put("{\"headline\": \"\\ud83d\"}", "headline");
        wrong.put("{\"languages\": [\"de\", null]}", "languages[1]");
        wrong.put("{\"workingDays\": [1, \"2\"]}", "workingDays[1]");
        wrong.put("{\"publish\": \"yes\"}", "publish");
        wrong.forEach((body, field) -> {
            Answer answer = SITE.json("PUT", "employee", "/profiles/me", body);
            assertEquals(answer.toString(), 400, answer.status());
            assertEquals(body, field, answer.blames());
        });
    }

    private static List<String> calls() {
        return new Inputs().ofBodies().stream().map(Inputs.Input::call).distinct().toList();
    }

    private void refused(String call, int status, byte[] body, String type) {
        String[] parts = call.split(" ");
        Answer answer = SITE.send(parts[0], "admin", Site.REST + parts[1].replaceAll("\\{\\w+}", "1"), body, "Content-Type", type);
        boolean shaped = !answer.blames().equals("?");
        boolean secondBest = status == 415 && answer.status() == 403 || body.length == 0 && Set.of(400, 415).contains(answer.status());
        if (answer.status() != status && !secondBest || !shaped) {
            String shown = new String(body, 0, Math.min(60, body.length), StandardCharsets.UTF_8);
            breaches.add(call + " with " + type + " " + shown + " should be " + status + " in our shape: " + answer);
        }
    }

    private void none() {
        assertEquals(breaches.size() + " breach(es)", "", String.join("\n", breaches));
    }
}
