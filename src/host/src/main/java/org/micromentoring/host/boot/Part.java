package org.micromentoring.host.boot;

import java.util.List;

/** A part of the host that brings its own tables, services and pages. */
public interface Part {
    /** Makes tables, registers services with {@link Node#services()} and pages with {@link Node#web()}; no plugin is there yet. */
    void start(Node node);

    /** The plugin is enabled and its tables are there; the node answers requests. */
    default void ready(Node node) {
    }

    /** Lines for the person who started the host, such as whom to log in as. */
    default List<String> greeting() {
        return List.of();
    }
}
