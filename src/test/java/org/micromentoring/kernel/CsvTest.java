package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class CsvTest {
    @Test
    public void partsByWhatTheFirstLineHas() {
        assertEquals(List.of("1 [a, b]", "2 [c;d, e]"), read("a,b\nc;d,e\n", StandardCharsets.UTF_8));
        assertEquals(List.of("1 [a, b]", "2 [c,d, e]"), read("a;b\r\nc,d;e\r\n", StandardCharsets.UTF_8));
        assertEquals(List.of("1 [a, b]", "2 [c, d]"), read("a\tb\nc\td", StandardCharsets.UTF_8));
        assertEquals(List.of(), read("", StandardCharsets.UTF_8));
    }

    @Test
    public void aByteOrderMarkAndQuotesAreNoPartOfACell() {
        assertEquals(List.of("1 [a, b]", "3 [c\nc, \"d\"]", "4 [e, f]"), read("\ufeff\"a\",b\n\"c\nc\",\"\"\"d\"\"\"\ne,f\n", StandardCharsets.UTF_8));
    }

    @Test
    public void refusesOtherEncodingsAndBrokenQuotes() {
        assertEquals("micromentoring.kernel.csv.encoding", refused("a,b\nm\u00fcller,x", StandardCharsets.ISO_8859_1));
        assertEquals("micromentoring.kernel.csv.encoding", refused("a,b", StandardCharsets.UTF_16));
        assertEquals("micromentoring.kernel.csv.encoding", refused("a,b", StandardCharsets.UTF_16LE));
        assertEquals("micromentoring.kernel.csv.broken", refused("a,b\n\"c\"d,e\n", StandardCharsets.UTF_8));
        assertEquals("micromentoring.kernel.csv.broken", refused("a,b\n\"c,e\n", StandardCharsets.UTF_8));
    }

    @Test
    public void endsAtTheLimitWhateverFollows() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        assertEquals(Problem.Kind.TOO_LARGE, assertThrows(Problem.class, () -> Csv.read(endless, (line, cells) -> { })).kind());
    }

    private static List<String> read(String text, Charset charset) {
        List<String> lines = new ArrayList<>();
        Csv.read(new ByteArrayInputStream(text.getBytes(charset)), (line, cells) -> lines.add(line + " " + List.of(cells)));
        return lines;
    }

    private static String refused(String text, Charset charset) {
        return assertThrows(Problem.class, () -> read(text, charset)).key();
    }
}
