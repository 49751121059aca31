package org.micromentoring.privacy;

import java.util.List;

/**
 * View of {@code privacy/privacy.html.vm}.
 *
 * @param data     address of the exported file
 * @param userName what has to be typed to erase
 * @param done     what has just happened; empty for nothing
 * @param kept     whom the reader keeps away
 * @param mayAct   false while the site is read-only
 */
public record PrivacyView(String data, String userName, String done, List<KeptView> kept, boolean mayAct) {
    /**
     * One of them.
     *
     * @param name  or words for somebody who has left
     * @param since the day, in words
     */
    public record KeptView(long id, String name, String since) {
    }

    public boolean hasDone() {
        return !done.isEmpty();
    }

    public boolean hasKept() {
        return !kept.isEmpty();
    }
}
