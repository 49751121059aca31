package org.micromentoring.confluence.page;

/** View of {@code confluence/line.html.vm}: one line in place of a macro. */
public record LineView(String text) {
}
