package org.micromentoring.host.templates;

/** What templates know as {@code $webResourceManager}. */
public final class WebResourceManager {
    private final Requirements requirements;

    WebResourceManager(Requirements requirements) {
        this.requirements = requirements;
    }

    public void requireResource(String key) {
        requirements.resource(key);
    }

    public void requireResourcesForContext(String context) {
        requirements.context(context);
    }
}
