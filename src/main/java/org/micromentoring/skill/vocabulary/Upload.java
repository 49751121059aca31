package org.micromentoring.skill.vocabulary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.micromentoring.kernel.Csv;
import org.micromentoring.kernel.Problem;

/** Reads one or more CSV files that follow each other in one stream: a line that is a header begins the next one. */
public final class Upload {
    /** Rows of one upload. */
    static final int MOST_ROWS = 100_000;

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
     * @throws Problem naming the row that cannot be read, or too large when there are more than {@link Csv#LARGEST} bytes
     */
    public static List<Row> read(InputStream body, String kind) {
        Upload upload = new Upload();
        Csv.read(body, (line, cells) -> upload.take(cells));
        if (upload.header.isEmpty()) {
            throw Problem.invalid("", "micromentoring.skill.csv.empty");
        }
        if (!kind.isEmpty() && !upload.kinds.equals(Set.of(kind))) {
            throw Problem.invalid("kind", "micromentoring.skill.csv.kind", String.join(", ", upload.kinds));
        }
        upload.rows.sort((one, other) -> one.kind().compareTo(other.kind()));
        return upload.rows;
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
}
