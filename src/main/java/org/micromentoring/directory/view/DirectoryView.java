package org.micromentoring.directory.view;

import java.util.List;

/**
 * View of {@code directory/directory.html.vm}: page, macro, and what the script puts in place of the results.
 *
 * @param shell   whether the results come with what stands around them
 * @param page    the full page, not a macro
 * @param live    with script and buttons
 * @param rows    one mentor a row
 * @param from    the wiki page to go back to
 * @param notices values that mean nothing, with what was probably meant
 * @param count   in words
 * @param all     from a macro to the full page
 * @param undo    to the people the viewer has hidden
 */
public record DirectoryView(boolean shell, boolean page, boolean live, boolean rows, boolean writable, Link from, FormView form,
    List<Notice> notices, String count, List<CardView> cards, Link previous, Link next, Link all, Link undo, EmptyView empty) {
    /** @param nearest what was probably meant; no address when nothing is near */
    public record Notice(String text, Link nearest) {
        public boolean hasNearest() {
            return !nearest.address().isEmpty();
        }
    }

    public boolean hasForm() {
        return shell && live;
    }

    public boolean hasFrom() {
        return shell && !from.address().isEmpty();
    }

    public boolean hasCards() {
        return !cards.isEmpty();
    }

    public boolean hasPrevious() {
        return !previous.address().isEmpty();
    }

    public boolean hasNext() {
        return !next.address().isEmpty();
    }

    public boolean hasAll() {
        return !all.address().isEmpty();
    }

    public boolean hasUndo() {
        return !undo.address().isEmpty();
    }
}
