package org.micromentoring.skill.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.micromentoring.kernel.Problem;

/**
 * Reads one or more CSV files that follow each other in one stream: a line that is a header begins the next one.
 * UTF-8, with or without a byte order mark; parted by comma, semicolon or tab, as the first line has it.
 */
public final class Upload {
    /** Bytes of one upload. */
    public static final int LARGEST = 20 * 1024 * 1024;
    /** Rows of one upload. */
    static final int MOST_ROWS = 100_000;
    private static final int FIRST_LINE = 8_192;

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private Optional<Header> header = Optional.empty();
    private int number;

    private Upload() {
    }

    /**
     * All rows, in the order in which they are to be taken.
     *
     * @param kind code of the only kind of file that is expected; empty for any
     * @throws Problem naming the row that cannot be read, or too large when there are more than {@link #LARGEST} bytes
     */
    public static List<Row> read(InputStream body, String kind) {
        Upload upload = new Upload();
        try (PushbackInputStream bytes = new PushbackInputStream(new Limited(body), 4)) {
            mustBeUtf8(bytes);
            upload.parse(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), FIRST_LINE));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw upload.fault(e);
        }
        if (upload.header.isEmpty()) {
            throw Problem.invalid("", "micromentoring.skill.csv.empty");
        }
        if (!kind.isEmpty() && !upload.kinds.equals(Set.of(kind))) {
            throw Problem.invalid("kind", "micromentoring.skill.csv.kind", String.join(", ", upload.kinds));
        }
        upload.rows.sort((one, other) -> one.kind().compareTo(other.kind()));
        return upload.rows;
    }

    private void parse(Reader text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).build();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                take(records.next().values());
            }
        }
    }

    private void take(String[] cells) {
        String[] marked = cells.clone();
        marked[0] = cells[0].startsWith("\ufeff") ? cells[0].substring(1) : cells[0];
        // In a file of one column a skill may well be called "name".
        boolean row = header.isPresent() && cells.length == 1 && cells[0].indexOf('_') < 0;
        Optional<Header> next = row ? Optional.empty() : Header.of(marked);
        if (next.isPresent()) {
            header = next;
            number = 1;
            kinds.add(header.get().kind().code());
            return;
        }
        Header columns = header.orElseThrow(() -> Problem.invalid("", "micromentoring.skill.csv.header"));
        number++;
        if (cells.length != columns.size()) {
            throw Problem.invalid("", "micromentoring.skill.csv.cells", number, cells.length, columns.size());
        }
        if (rows.size() == MOST_ROWS) {
            throw Problem.invalid("", "micromentoring.skill.csv.rows", MOST_ROWS);
        }
        rows.add(columns.row(number, cells));
    }

    private RuntimeException fault(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.invalid("", "micromentoring.skill.csv.encoding");
            }
        }
        return Problem.invalid("", "micromentoring.skill.csv.broken", number + 1);
    }

    private static void mustBeUtf8(PushbackInputStream bytes) throws IOException {
        byte[] first = new byte[4];
        int length = bytes.readNBytes(first, 0, first.length);
        for (int i = 0; i < length; i++) {
            int one = first[i] & 0xff;
            if (one == 0xff || one == 0xfe || one == 0) {
                throw new CharacterCodingException();
            }
        }
        bytes.unread(first, 0, length);
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(FIRST_LINE);
        char[] buffer = new char[FIRST_LINE - 1];
        int length = text.read(buffer);
        text.reset();
        String line = length < 1 ? "" : new String(buffer, 0, length).split("[\r\n]", 2)[0];
        if (line.indexOf(';') >= 0 && line.indexOf(',') < 0) {
            return ';';
        }
        return line.indexOf('\t') >= 0 && line.indexOf(',') < 0 ? '\t' : ',';
    }

    /** Ends the reading at the limit, whatever the caller said about the length. */
    private static final class Limited extends java.io.FilterInputStream {
        private long read;

        private Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > LARGEST) {
                throw Problem.tooLarge("micromentoring.skill.csv.large", LARGEST / 1024 / 1024);
            }
        }
    }
}
