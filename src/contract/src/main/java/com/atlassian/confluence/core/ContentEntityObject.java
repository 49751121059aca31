package com.atlassian.confluence.core;

public abstract class ContentEntityObject {
    public abstract long getId();
    public abstract String getTitle();
}
