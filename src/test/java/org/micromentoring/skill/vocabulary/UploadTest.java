package org.micromentoring.skill.vocabulary;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.Test;
import org.micromentoring.kernel.Problem;

public class UploadTest {
    @Test
    public void tellsFilesByTheirHeaderAndPutsThemInOrder() {
        List<Row> rows = Sample.rows(Sample.OCCUPATIONS, Sample.GROUPS, Sample.HIERARCHY, "name_en\nThing\n");
        assertEquals(List.of(Kind.ESCO_HIERARCHY, Kind.ESCO_GROUPS, Kind.ESCO_OCCUPATIONS, Kind.OWN), rows.stream().map(Row::kind).distinct().toList());
        assertEquals(List.of(7L, 8L, 2L, 1L), List.of(count(rows, Kind.ESCO_HIERARCHY), count(rows, Kind.ESCO_GROUPS),
            count(rows, Kind.ESCO_OCCUPATIONS), count(rows, Kind.OWN)));
        assertEquals("the header is row 1", 2, rows.get(0).number());
    }

    @Test
    public void readsOurOwnColumnsInAnyOrderAndLanguage() {
        Row row = Sample.rows("Synonyms,NAME_PT_br,name,type,state\n\"one\r\n\r\ntwo\",Coisa,Thing,Skill,retired\n").get(0);
        assertEquals(Map.of("en", "Thing", "pt-BR", "Coisa"), row.names());
        assertEquals(List.of("one", "two"), row.synonyms());
        assertTrue(row.retired());
    }

    @Test
    public void takesWhatSpreadsheetsWrite() {
        assertEquals("Thing", Sample.rows("\ufeffname_en;parent\r\nThing;\r\n").get(0).label());
        assertEquals("Thing", Sample.rows("\ufeffname_en\tparent\nThing\t\n").get(0).label());
        assertEquals("a byte order mark before the second file too", 2, Sample.rows("name_en\nA\n", "\ufeffname_en\nB\n").size());
        assertEquals("=1+1", Sample.rows("name_en\n'=1+1\n").get(0).label());
        assertEquals("'n Sync", Sample.rows("name_en\n'n Sync\n").get(0).label());
    }

    @Test
    public void saysThatAnotherEncodingIsNotUtf8() {
        String text = "name_en,name_de\nSchool,Pr\u00fcfung\n";
        for (Charset other : List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("UTF-32"))) {
            refused("micromentoring.kernel.csv.encoding", text.getBytes(other));
        }
        refused("micromentoring.kernel.csv.encoding", new byte[] {(byte) 0xff, (byte) 0xfe});
    }

    @Test
    public void namesTheRowThatIsBroken() {
        assertEquals(List.of(2L), refused("micromentoring.kernel.csv.broken", "name_en\nfine\n\"open\nto the end").arguments());
        assertEquals(List.of(1L), refused("micromentoring.kernel.csv.broken", "name_en\n\"shut\" not\n").arguments());
        assertEquals(List.of(3, 3, 1), refused("micromentoring.skill.csv.cells", "name_en\nfine\na,b,c\n").arguments());
    }

    @Test
    public void refusesWhatIsNoVocabulary() {
        refused("micromentoring.skill.csv.empty", "");
        refused("micromentoring.skill.csv.empty", "\n\n");
        refused("micromentoring.skill.csv.header", "surname,age\nx,1\n");
        refused("micromentoring.skill.csv.header", "<html><body>log in</body></html>");
        refused("micromentoring.skill.csv.header", "name_en,unheard_of\nx,1\n");
        Problem kind = assertThrows(Problem.class, () -> Upload.read(new ByteArrayInputStream("name_en\nx\n".getBytes(StandardCharsets.UTF_8)), "esco-groups"));
        assertEquals("kind", kind.field());
    }

    @Test
    public void readsTenMegabytesAndStopsAtTwenty() {
        StringBuilder ten = new StringBuilder("name_en,synonyms\n");
        for (int i = 0; ten.length() < 10 * 1024 * 1024; i++) {
            ten.append("Thing ").append(i).append(",\"").append("word ".repeat(50)).append("\"\n");
        }
        assertTrue(Sample.rows(ten.toString()).size() > 30_000);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertEquals(Problem.Kind.TOO_LARGE, assertThrows(Problem.class, () -> Upload.read(endless, "")).kind());
        InputStream longFile = new java.io.SequenceInputStream(new ByteArrayInputStream("name_en\n\"".getBytes(StandardCharsets.UTF_8)), endless);
        assertEquals(Problem.Kind.TOO_LARGE, assertThrows(Problem.class, () -> Upload.read(longFile, "")).kind());
    }

    @Test
    public void refusesMoreRowsThanMemoryIsMeantFor() {
        assertEquals(List.of(100_000), refused("micromentoring.skill.csv.rows", "name_en\n" + "x\n".repeat(100_001)).arguments());
    }

    @Test
    public void refusesAColumnThatIsThereTwice() {
        refused("micromentoring.skill.csv.twice", "name_en,name_en\na,b\n");
        refused("micromentoring.skill.csv.twice", "name,parent,NAME_en\na,,b\n");
        refused("micromentoring.skill.csv.twice", "name_de,name_pt-br,name_pt_BR\na,b,c\n");
    }

    @Test
    public void aSkillMayBeCalledLikeAColumn() {
        assertEquals(List.of("name", "type"), Sample.rows("name_en\nname\ntype\n").stream().map(Row::label).toList());
    }

    @Test
    public void aMillionColumnsAreNoVocabulary() {
        refused("micromentoring.skill.csv.header", "a,".repeat(1_000_000) + "\n");
        refused("micromentoring.skill.csv.cells", "name_en,parent\n" + ",".repeat(1_000_000) + "\n");
        refused("micromentoring.skill.csv.twice", "name_en" + ",name_en".repeat(1_000_000) + "\n");
    }

    @Test
    public void oneCellMayFillTheFile() {
        assertEquals(1, Sample.rows("name_en\n\"" + "x".repeat(19 * 1024 * 1024) + "\"\n").size());
    }

    @Test
    public void otherThingsThanTextAreRefusedInWords() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("name_en\nThing\n".getBytes(StandardCharsets.UTF_8));
        }
        refused("micromentoring.kernel.csv.encoding", packed.toByteArray());
        refused("micromentoring.kernel.csv.encoding", new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xc0, (byte) 0xaf, '\n'});
        refused("micromentoring.kernel.csv.encoding", new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'});
    }

    @Test
    public void linesEndAsTheyLike() {
        for (String end : List.of("\n", "\r", "\r\n")) {
            assertEquals(List.of("A", "B"), Sample.rows("name_en,parent" + end + "A," + end + "B,x" + end).stream().map(Row::label).toList());
        }
        assertEquals(List.of("A", "B", "C"), Sample.rows("name_en\r\nA\rB\nC").stream().map(Row::label).toList());
    }

    @Test
    public void hostileCellsAreReadAsText() {
        List<String> cells = List.of("=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'; DROP TABLE x; --", "\u202eevil", "\ud83d\ude80");
        for (String cell : cells) {
            assertEquals(cell, Sample.rows("name_en\n\"" + cell + "\"\n").get(0).label());
        }
    }

    private static long count(List<Row> rows, Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static Problem refused(String key, String text) {
        return refused(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(String key, byte[] bytes) {
        Problem problem = assertThrows(Problem.class, () -> Upload.read(new ByteArrayInputStream(bytes), ""));
        assertEquals(problem.toString(), key, problem.key());
        assertEquals(Problem.Kind.INVALID, problem.kind());
        return problem;
    }
}
