package org.micromentoring.host.templates;

/** Takes down which web resources the page of this thread needs. */
public interface Requirements {
    /** Such as {@code plugin.key:module}. */
    void resource(String key);

    void context(String name);
}
