package org.micromentoring.directory.view;

import java.util.List;

/**
 * View of {@code directory/export.html.vm}: a table for files and previews, with complete addresses.
 *
 * @param more how many are not in the table, in words; empty when all are
 * @param all  the full page
 */
public record ExportView(List<Row> rows, List<DirectoryView.Notice> notices, String more, String none, String all) {
    /** One mentor. */
    public record Row(String name, String address, String headline, String skills, String formats, String free) {
        public boolean hasHeadline() {
            return !headline.isEmpty();
        }
    }

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }
}
