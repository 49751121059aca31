package org.micromentoring.request.my;

/** Somebody, with the profile in the wiki: there the reader sees how to reach them. */
public record WhoView(String name, String link) {
    /** Nobody to link to once somebody has left. */
    public boolean hasLink() {
        return !link.isEmpty();
    }
}
