package org.micromentoring.engine;

/** Nothing changes while the site is read-only; a plugin has to ask before. */
public final class WriteInReadOnlyMode extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WriteInReadOnlyMode(String sql) {
        super("A write in read-only mode is refused: " + sql);
    }
}
