package org.micromentoring.host.people;

import java.util.Optional;

/** Answers what somebody was granted on spaces and pages; the wiki keeps the rows. One statement for each question. */
public interface Grants {
    /**
     * @param userKey  empty for an anonymous visitor or a person without a licence, who both have what everybody has
     * @param right VIEW, EDIT or ADMINISTER
     */
    boolean onSpace(Optional<String> userKey, String right, long spaceId);

    /** The grant on the space and, on top, the restrictions of the page. */
    boolean onPage(Optional<String> userKey, String right, long pageId);
}
