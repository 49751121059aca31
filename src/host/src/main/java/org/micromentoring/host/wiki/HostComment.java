package org.micromentoring.host.wiki;

import com.atlassian.confluence.core.ContentEntityObject;

/** What a macro in a comment gets as its entity: an id of its own, and no page. */
final class HostComment extends ContentEntityObject {
    private final HostPage row;

    HostComment(HostPage row) {
        this.row = row;
    }

    @Override
    public long getId() {
        return row.getId();
    }

    @Override
    public String getTitle() {
        return row.getTitle();
    }
}
