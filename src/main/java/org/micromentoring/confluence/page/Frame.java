package org.micromentoring.confluence.page;

import java.util.List;

/**
 * View of {@code confluence/page.html.vm}: what stands around every page of ours.
 *
 * @param decorator the host's decorator
 * @param resource  complete key of the page's web resource
 * @param tabs      links between our pages, the current one marked
 */
public record Frame(String title, String decorator, String resource, String context, List<Tab> tabs, boolean readOnly) {
    /** One link of the page navigation. */
    public record Tab(String label, String address, boolean current) {
    }

    public boolean hasTabs() {
        return !tabs.isEmpty();
    }
}
