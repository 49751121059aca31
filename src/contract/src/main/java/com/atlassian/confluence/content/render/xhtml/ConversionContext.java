package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;

/** Where a macro is rendered. The entity may be null (preview of an unsaved page), and so may the space key. */
public interface ConversionContext {
    ContentEntityObject getEntity();
    String getSpaceKey();
    String getOutputType();
    String getOutputDeviceType();
    String getPropertyAsString(String name);
    Object getProperty(String name);
    boolean hasProperty(String name);
}
