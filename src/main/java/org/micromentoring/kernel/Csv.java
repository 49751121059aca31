package org.micromentoring.kernel;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file that somebody sent, line by line as it arrives: UTF-8, with or without a byte order mark; parted by comma,
 * semicolon or tab, as the first line has it.
 */
public final class Csv {
    /** Bytes of one file. */
    public static final int LARGEST = 20 * 1024 * 1024;
    private static final int FIRST_LINE = 8_192;

    private Csv() {
    }

    /** Receives each line. */
    public interface Line {
        /** @param number the line of the file on which the cells end, from 1 */
        void read(long number, String[] cells);
    }

    /**
     * Reads all lines.
     *
     * @throws Problem invalid, when it is not UTF-8 or no CSV, naming the line; too large, when there are more bytes than {@link #LARGEST}
     */
    public static void read(InputStream body, Line each) {
        long[] at = {1};
        try (PushbackInputStream bytes = new PushbackInputStream(new Limited(body), 4)) {
            skipMark(bytes);
            lines(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), FIRST_LINE), each, at);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw fault(e, at[0]);
        }
    }

    private static void lines(Reader text, Line each, long[] at) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).build();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                String[] cells = records.next().values();
                at[0] = Math.max(1, parser.getCurrentLineNumber());
                each.read(at[0], cells);
            }
        }
    }

    private static Problem fault(Exception e, long line) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.invalid("", "micromentoring.kernel.csv.encoding");
            }
        }
        return Problem.invalid("", "micromentoring.kernel.csv.broken", line);
    }

    /** Other encodings begin with other marks, or have a NUL in every other byte. */
    private static void skipMark(PushbackInputStream bytes) throws IOException {
        byte[] first = new byte[4];
        int length = bytes.readNBytes(first, 0, first.length);
        boolean mark = length > 2 && (first[0] & 0xff) == 0xef && (first[1] & 0xff) == 0xbb && (first[2] & 0xff) == 0xbf;
        for (int i = 0; i < length; i++) {
            int one = first[i] & 0xff;
            if (one == 0xff || one == 0xfe || one == 0) {
                throw new CharacterCodingException();
            }
        }
        bytes.unread(first, mark ? 3 : 0, mark ? length - 3 : length);
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(FIRST_LINE);
        char[] buffer = new char[FIRST_LINE - 1];
        int length = text.read(buffer);
        text.reset();
        String line = length < 1 ? "" : new String(buffer, 0, length).split("[\r\n]", 2)[0];
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** Ends the reading at the limit, whatever the caller said about the length. */
    private static final class Limited extends FilterInputStream {
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
                throw Problem.tooLarge("micromentoring.kernel.csv.large", LARGEST / 1024 / 1024);
            }
        }
    }
}
