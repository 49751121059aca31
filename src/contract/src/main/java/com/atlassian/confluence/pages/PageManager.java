package com.atlassian.confluence.pages;

/** Does not check permissions. */
public interface PageManager {
    AbstractPage getAbstractPage(long id);
}
