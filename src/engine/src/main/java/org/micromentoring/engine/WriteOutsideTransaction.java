package org.micromentoring.engine;

/** In the product such a write can be lost, so here it is refused at once. */
public final class WriteOutsideTransaction extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WriteOutsideTransaction(String sql) {
        super("A write outside a transaction is refused: " + sql);
    }
}
