package org.micromentoring.directory.view;

/** A link with its words; without an address it is only words. */
public record Link(String label, String address) {
    public static final Link NONE = new Link("", "");
}
