package org.micromentoring.directory.view;

import java.util.List;

/**
 * What to do when nothing was found.
 *
 * @param text  what is missing
 * @param wider how many there would be without each filter
 * @param ask   to ask openly
 * @param offer to become the first mentor
 */
public record EmptyView(String text, List<Link> wider, Link ask, Link offer) {
    static final EmptyView NONE = new EmptyView("", List.of(), Link.NONE, Link.NONE);

    public boolean hasWider() {
        return !wider.isEmpty();
    }
}
