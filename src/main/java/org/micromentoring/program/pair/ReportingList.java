package org.micromentoring.program.pair;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.micromentoring.kernel.Csv;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/** A list of who reports to whom, as it is sent: columns {@code employee} and {@code manager}, by log-in name; others are skipped. */
public final class ReportingList {
    private static final int MOST = 200_000;
    private static final int LONGEST = 255;
    private static final String EMPLOYEE = "employee";
    private static final String MANAGER = "manager";

    /** @param line of the file, from 1 @param manager empty for somebody who reports to nobody */
    record Row(long line, String employee, String manager) {
    }

    private final List<Row> rows = new ArrayList<>();
    private int employee = -1;
    private int manager = -1;

    private ReportingList() {
    }

    /**
     * Reads the list.
     *
     * @throws Problem invalid, naming line and column of what is wrong
     */
    public static ReportingList read(InputStream body) {
        ReportingList list = new ReportingList();
        Csv.read(body, list::take);
        if (list.employee < 0) {
            throw Problem.invalid("", "micromentoring.program.pair.list.header");
        }
        return list;
    }

    List<Row> rows() {
        return rows;
    }

    private void take(long line, String[] cells) {
        if (employee < 0) {
            List<String> names = Arrays.stream(cells).map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
            employee = names.indexOf(EMPLOYEE);
            manager = names.indexOf(MANAGER);
            if (employee < 0 || manager < 0) {
                throw Problem.invalid("", "micromentoring.program.pair.list.header");
            }
        } else if (cells.length > 1 || !cells[0].isBlank()) {
            if (rows.size() == MOST) {
                throw Problem.invalid("", "micromentoring.program.pair.list.rows", MOST);
            }
            rows.add(new Row(line, required(line, cells), cell(line, cells, manager, MANAGER)));
        }
    }

    private String required(long line, String[] cells) {
        String name = cell(line, cells, employee, EMPLOYEE);
        if (name.isEmpty()) {
            throw Problem.invalid(EMPLOYEE, "micromentoring.program.pair.list.empty", line, EMPLOYEE);
        }
        return name;
    }

    private static String cell(long line, String[] cells, int at, String column) {
        if (at >= cells.length) {
            throw Problem.invalid(column, "micromentoring.program.pair.list.short", line, column);
        }
        String name = cells[at].strip();
        try {
            return Typed.text(column, name, LONGEST);
        } catch (Problem unfit) {
            throw Problem.invalid(column, "micromentoring.program.pair.list.unfit", line, column);
        }
    }
}
