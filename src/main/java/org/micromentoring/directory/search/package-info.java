/**
 * The search itself: an immutable snapshot of who offers what, filters, order, reasons. Plain Java, no database.
 * Must not know where the snapshot comes from or how a result is shown.
 */
package org.micromentoring.directory.search;
