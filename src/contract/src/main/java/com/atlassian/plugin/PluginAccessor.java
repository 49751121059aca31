package com.atlassian.plugin;

public interface PluginAccessor {
    boolean isPluginModuleEnabled(String completeKey);
}
