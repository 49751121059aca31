package org.micromentoring.host.strict.hostile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.Test;
import org.micromentoring.host.strict.hostile.Site.Answer;

/** Files that are no vocabulary are refused in words; what is taken in comes back equal and runs in no spreadsheet. */
public class HostileCsvIT {
    private static final Site SITE = HostileNode.site();
    private static final long SEED = HostileStrings.seed();
    /** Where some spreadsheet would begin a cell, followed by what begins a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?:^|[;\\t\\r\\n|])[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]");

    @Test
    public void filesThatAreNoVocabularyAreRefusedInWords() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("line ends only", utf8("\r\n\n\r"));
        files.put("NUL", new byte[4_096]);
        files.put("packed", packed("name_en\nThing\n"));
        files.put("a page", utf8("<!DOCTYPE html><html><body>Log in</body></html>"));
        files.put("JSON", utf8("{\"name_en\": \"x\"}"));
        files.put("UTF-16", "name_en\nThing\n".getBytes(StandardCharsets.UTF_16));
        files.put("Latin-1", "name_en\n\u00dcbung\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("overlong UTF-8", new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xc0, (byte) 0xaf});
        files.put("an open quote", utf8("name_en\n\"open\nto the end"));
        files.put("letters after a quote", utf8("name_en,parent\n\"shut\" not,\n"));
        files.put("a lone quote", utf8("name_en\n\""));
        files.put("more cells than columns", utf8("name_en\na,b\n"));
        files.put("fewer cells", utf8("name_en,parent,state\na,b\n"));
        files.put("a column twice", utf8("name_en,NAME_EN\na,b\n"));
        files.put("two columns of one language", utf8("name,name_en\na,b\n"));
        files.put("an unknown column", utf8("name_en,secret\na,b\n"));
        files.put("a million columns", utf8("x,".repeat(1_000_000)));
        files.put("a million cells", utf8("name_en\n" + ",".repeat(1_000_000)));
        files.put("separators mixed", utf8("name_en;parent\na,b\n"));
        files.put("a byte order mark only", utf8("\ufeff"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (String dry : List.of("?dryRun=true", "")) {
                Answer answer = upload(dry, file.getValue());
                assertEquals(file.getKey() + ": " + answer, 400, answer.status());
                assertTrue(file.getKey() + ": " + answer, !answer.blames().equals("?"));
            }
        }
        assertEquals(413, upload("?dryRun=true", utf8("name_en\n\"" + "x".repeat(21 * 1024 * 1024) + "\"")).status());
    }

    @Test
    public void parametersOfTheImportAreRefusedByName() {
        for (String wrong : List.of("kind=x", "dryRun=maybe", "dryRun=1", "outcome=x", "start=-1", "start=1.5", "start=99999999999", "limit=0", "limit=1001", "limit=x", "kind=%00", "outcome=%F0%9F%9A%80")) {
            Answer answer = upload("?dryRun=true&" + wrong, utf8("name_en\nThing\n"));
            String name = wrong.startsWith("dryRun") ? upload("?" + wrong, utf8("name_en\nThing\n")).blames() : answer.blames();
            assertEquals(wrong + ": " + answer, wrong.substring(0, wrong.indexOf('=')), name);
        }
    }

    @Test
    public void everyCellIsKeptAsItIsOrItsRowIsRefused() {
        List<String> texts = HostileStrings.sample(SEED, 250).stream().filter(text -> !text.isEmpty() && text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).toList();
        StringBuilder file = new StringBuilder("name_en,type\n");
        texts.forEach(text -> file.append('"').append(text.replace("\"", "\"\"")).append("\",\n"));
        Answer answer = upload("?dryRun=true&limit=1000", utf8(file.toString())).is(200);
        JsonNode rows = answer.json().path("rows");
        assertEquals(texts.size(), rows.size());
        for (JsonNode row : rows) {
            String sent = texts.get(row.path("row").asInt() - 2);
            boolean refused = row.path("outcome").asText().equals("refused");
            // An apostrophe before a formula is what spreadsheets need, and is taken off.
            assertTrue(Site.shown(sent) + " becomes " + row, refused || row.path("label").asText().equals(sent) || sent.contains("'"));
            assertTrue(row.toString(), !refused || !row.path("why").asText().isBlank());
        }
    }

    @Test
    public void whatIsTakenInComesOutEqualAndRunsNowhere() throws IOException {
        List<String> kept = new ArrayList<>();
        int turn = 0;
        for (String text : HostileStrings.sample(SEED + 1, 60)) {
            turn++;
            String name = text + " csv" + turn;
            String body = Site.JSON.writeValueAsString(Map.of("names", Map.of("en", name, "de", "=" + name), "synonyms", List.of("@" + name, "a" + turn + ";=1", "-" + turn)));
            if (SITE.json("POST", "admin", "/skills", body).status() == 201) {
                kept.add(name);
            }
        }
        assertTrue("most are kept: " + kept.size(), kept.size() > 20);
        String file = SITE.get("admin", "/vocabulary/export.csv").is(200).text();
        List<String> formulas = new ArrayList<>();
        cells(file.substring(1)).stream().filter(cell -> FORMULA.matcher(cell).find()).forEach(cell -> formulas.add(Site.shown(cell)));
        assertEquals("cells that a spreadsheet would run", List.of(), formulas);
        JsonNode counts = upload("?dryRun=true", utf8(file)).is(200).json().path("counts");
        assertEquals("nothing new, nothing lost: " + counts, 0, counts.path("added").asInt() + counts.path("refused").asInt() + counts.path("merged").asInt());
    }

    /** By RFC 4180. */
    private static List<String> cells(String file) {
        List<String> cells = new ArrayList<>();
        java.util.regex.Matcher cell = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\r\n]*))(?:,|\r\n|$)").matcher(file);
        while (cell.find() && !cell.hitEnd()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
        }
        assertTrue("read to the end", cell.hitEnd() && cells.size() > 100);
        return cells;
    }

    private static Answer upload(String query, byte[] file) {
        return SITE.send("POST", "admin", Site.REST + "/vocabulary/import" + query, java.net.http.HttpRequest.BodyPublishers.ofByteArray(file), "Content-Type", "text/csv");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(utf8(text));
        }
        return out.toByteArray();
    }
}
