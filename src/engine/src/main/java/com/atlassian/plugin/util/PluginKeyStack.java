package com.atlassian.plugin.util;

/** Active Objects asks which plugin is calling, for its metrics; here nobody wants to know. */
public class PluginKeyStack {
    public static String getFirstPluginKey() {
        return null;
    }
}
