package org.micromentoring.directory.view;

/** One value of a filter. */
public record Choice(String value, String label, boolean chosen) {
}
